import { browser } from 'wxt/browser';
import type { ShownList } from '../../components/MineFrister.tsx';
import type { ShownKept } from '../../components/PatientKept.tsx';
import type { Refused } from '../../components/passphrase-error.ts';
import { type IsoDay, parseIsoDay } from '../../lib/forlop/day.ts';
import type { PostponeReason } from '../../lib/locale/panel-texts.ts';
import {
  type Answer,
  type PageToBackground,
  remindersChanged,
  type StorageFault,
  storageFault,
} from '../../lib/messages.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { askBackground } from './ask-background.ts';
import { defaultLabel } from './default-label.ts';

/** The patient on the page, as far as it matters here; `fingerprint` is empty where there is none. */
export interface PatientOnPage {
  readonly fingerprint: string;
  readonly name: string;
  readonly birth: string;
}

const NOTHING: ShownList = {
  keeping: undefined,
  list: [],
  patients: 0,
  held: 0,
  days: [],
  damaged: 0,
  fault: undefined,
  copyDue: false,
  passphraseLength: 12,
  refused: undefined,
  failed: false,
};

export interface ReminderDesk {
  readonly list: ShownList;
  /** Undefined until the background has said it of the patient who is on the page now. */
  readonly kept: Omit<ShownKept, 'declined'> | undefined;
  /** Another patient, or the same again: everything of the former one is forgotten at once. */
  follow(patient: PatientOnPage): void;
  refresh(): Promise<void>;
  readonly actions: {
    readonly onLabel: (label: string) => void;
    readonly onPostpone: (id: string, to: IsoDay, reason: PostponeReason) => void;
    readonly onDone: (id: string) => void;
    readonly onRemove: (id: string) => void;
    readonly onAnswer: (id: string, end: boolean) => void;
    readonly onSetPassphrase: (passphrase: string) => void;
    readonly onUnlock: (passphrase: string) => void;
    readonly onLock: () => void;
    readonly onStartAnew: () => void;
    readonly onMakeCopy: () => void;
    readonly onDeclineCopy: () => void;
    readonly onDecline: () => void;
  };
}

/**
 * What the panel knows of reminders, asked of the background; `onChange` is called each time it has changed.
 * @param mayAsk before that nothing is asked, as something else is more urgent
 */
export function createReminderDesk(onChange: () => void, mayAsk: Promise<void>): ReminderDesk {
  let list = NOTHING;
  let kept: ReminderDesk['kept'];
  let patient: PatientOnPage = { fingerprint: '', name: '', birth: '' };
  let labelFailed = false;
  let refused: Refused | undefined;

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const isBackground = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isBackground && remindersChanged.safeParse(message).success) void refresh();
  });

  async function refresh(): Promise<void> {
    const asked = patient;
    const [answer] = await Promise.all([askBackground({ kind: 'list-reminders' }), askPatient(asked)]);
    list = answer.kind === 'reminders' ? { ...shownOf(answer), refused } : { ...list, failed: true };
    onChange();
  }

  async function askPatient(asked: PatientOnPage): Promise<void> {
    const { fingerprint } = asked;
    if (fingerprint === '') return;
    const answer = await askBackground({ kind: 'ask-patient', fingerprint });
    if (fingerprint !== patient.fingerprint || answer.kind !== 'patient') return;
    kept = {
      keeping: answer.keeping,
      kept: answer.kept,
      label: answer.label,
      failed: labelFailed,
      passphraseLength: list.passphraseLength,
      refused,
    };
    const ready = defaultLabel(patient.name, patient.birth);
    if (answer.kept === 'yes' && answer.label === '' && ready !== '' && !labelFailed) await label(ready);
  }

  async function label(text: string): Promise<void> {
    const { fingerprint } = patient;
    const answer = await askBackground({ kind: 'label-patient', fingerprint, label: text });
    if (fingerprint !== patient.fingerprint || !kept) return;
    labelFailed = answer.kind !== 'done';
    kept = { ...kept, label: labelFailed ? kept.label : text, failed: labelFailed };
    onChange();
  }

  /** Asks for something, and shows how it went together with what came of it. */
  async function ask(message: PageToBackground): Promise<void> {
    const answer = await askBackground(message);
    refused = answer.kind === 'passphrase' ? answer : undefined;
    await refresh();
    // What was asked for may have failed where nothing was to be written: that is no fault of the storage.
    if (answer.kind === 'failed' && isFault(answer.reason)) list = { ...list, fault: answer.reason };
    if (kept) kept = { ...kept, refused };
    onChange();
  }

  return {
    get list() {
      return list;
    },
    get kept() {
      return kept;
    },
    follow(next) {
      const isOther = next.fingerprint !== patient.fingerprint;
      patient = next;
      if (!isOther) return;
      kept = undefined;
      labelFailed = false;
      void mayAsk.then(() => askPatient(next)).then(onChange);
    },
    refresh,
    actions: {
      onLabel: (text) => void label(text),
      onPostpone: (id, to, reason) => void ask({ kind: 'postpone-reminder', id, to, reason }),
      onDone: (id) => void ask({ kind: 'finish-reminder', id }),
      onAnswer: (id, end) => void ask({ kind: 'answer-question', id, end }),
      onRemove: (id) => void ask({ kind: 'remove-reminder', id }),
      onSetPassphrase: (passphrase) => void ask({ kind: 'set-passphrase', passphrase }),
      onUnlock: (passphrase) => void ask({ kind: 'unlock', passphrase }),
      onLock: () => void ask({ kind: 'lock' }),
      onStartAnew: () => void ask({ kind: 'delete-all' }),
      onMakeCopy: () => void browser.runtime.openOptionsPage(),
      onDeclineCopy: () => void ask({ kind: 'decline-copy' }),
      onDecline: () => void changeSettings({ declined: true }),
    },
  };
}

function shownOf({ kind: _, reminders, days, fault, ...answer }: Extract<Answer, { kind: 'reminders' }>): ShownList {
  return {
    ...answer,
    fault,
    list: reminders.map(({ due, ...reminder }) => ({
      ...reminder,
      due: due === undefined ? undefined : parseIsoDay(due),
    })),
    days: days.map(([day, count]) => [parseIsoDay(day), count]),
    refused: undefined,
    failed: false,
  };
}

function isFault(reason: string): reason is StorageFault {
  return storageFault.safeParse(reason).success;
}
