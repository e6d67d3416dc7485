import type { DayNumber } from '../lib/forlop/day.ts';
import type { Keeping, StorageFault, VaultTexts } from '../lib/locale/vault-texts.ts';
import { LockedDays } from './LockedDays.tsx';
import type { Refused } from './passphrase-error.ts';
import { type ReminderActions, ReminderList } from './ReminderList.tsx';
import type { ShownReminder } from './ReminderRow.tsx';
import { SetPassphrase } from './SetPassphrase.tsx';
import { useTexts } from './texts.ts';
import { Unlock } from './Unlock.tsx';
import { VaultTextsProvider } from './vault-context.ts';

/** All that «Mine frister» shows, as plain data. */
export interface ShownList {
  /** Undefined while nothing is known yet. */
  readonly keeping: Keeping | undefined;
  readonly list: readonly ShownReminder[];
  /** How many patients they come from. */
  readonly patients: number;
  /** Patients seen while there was no key. */
  readonly held: number;
  /** While locked: what is seen now cannot be held. */
  readonly holdsNothing?: boolean | undefined;
  /** While locked: on how many limits each day falls. */
  readonly days: readonly (readonly [DayNumber, number])[];
  readonly damaged: number;
  readonly fault: StorageFault | undefined;
  readonly copyDue: boolean;
  readonly passphraseLength: number;
  /** The last passphrase was not taken. */
  readonly refused: Refused | undefined;
  /** The list could not be had at all. */
  readonly failed: boolean;
}

export interface VaultActions {
  readonly onSetPassphrase: (passphrase: string) => void;
  readonly onUnlock: (passphrase: string) => void;
  readonly onLock: () => void;
  readonly onStartAnew: () => void;
  readonly onMakeCopy: () => void;
  readonly onDeclineCopy: () => void;
}

interface Props extends ReminderActions, VaultActions {
  readonly shown: ShownList;
  readonly today: DayNumber;
  readonly texts: VaultTexts;
}

/** «Mine frister»: the list, or what there is of it while it is locked or not kept. */
export function MineFrister({ shown, today, texts, ...actions }: Props) {
  const panel = useTexts();
  const { keeping, fault, damaged } = shown;
  return (
    <VaultTextsProvider value={texts}>
      <section class="fv-reminders" aria-label={panel.reminders.heading} data-keeping={keeping}>
        {shown.failed && <p role="alert">{panel.reminders.failed}</p>}
        {fault !== undefined && (
          <p role="alert" data-fault={fault}>
            {texts.faults[fault]}
          </p>
        )}
        {damaged > 0 && (
          <p role="alert" data-damaged={damaged}>
            {texts.damaged(damaged)}
          </p>
        )}
        {shown.copyDue && <CopyOffer texts={texts} onMake={actions.onMakeCopy} onLater={actions.onDeclineCopy} />}
        {keeping === 'locked' && (
          <>
            <Unlock refused={shown.refused} onUnlock={actions.onUnlock} onStartAnew={actions.onStartAnew} />
            {shown.holdsNothing && <p class="fv-subtle">{texts.locked.holdsNothing}</p>}
            {shown.held > 0 && <p class="fv-subtle">{texts.locked.held(shown.held)}</p>}
            <LockedDays days={shown.days} today={today} />
          </>
        )}
        {keeping === 'none' && shown.list.length > 0 && (
          <SetPassphrase length={shown.passphraseLength} refused={shown.refused} onSet={actions.onSetPassphrase} />
        )}
        {(keeping === 'ephemeral' || keeping === 'off') && <p class="fv-subtle">{texts.notKept[keeping]}</p>}
        {keeping !== 'locked' && keeping !== undefined && (
          <ReminderList
            reminders={shown.list}
            patients={shown.patients}
            today={today}
            isKept={keeping === 'open'}
            {...actions}
          />
        )}
        {keeping === 'open' && (
          <p class="fv-footer fv-lock">
            <button
              type="button"
              class="ds-button fv-quiet-button"
              data-variant="tertiary"
              data-action="lock"
              onClick={actions.onLock}
            >
              {texts.lock}
            </button>
          </p>
        )}
      </section>
    </VaultTextsProvider>
  );
}

interface CopyProps {
  readonly texts: VaultTexts;
  readonly onMake: () => void;
  readonly onLater: () => void;
}

function CopyOffer({ texts: { copyDue }, onMake, onLater }: CopyProps) {
  return (
    <div class="fv-vault">
      <p>{copyDue.text}</p>
      <div class="fv-buttons">
        <button type="button" class="ds-button" data-variant="secondary" data-action="make-copy" onClick={onMake}>
          {copyDue.make}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onLater}>
          {copyDue.later}
        </button>
      </div>
    </div>
  );
}
