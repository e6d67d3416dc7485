import { useEffect, useRef } from 'preact/hooks';
import type { PointingTexts } from '../lib/locale/pointing-texts.ts';

type Part = keyof PointingTexts['parts'];

/** What is being pointed out, or was. */
export type ShownPointing =
  | { readonly kind: 'idle'; readonly said?: 'saved' | 'nothingSaved' | 'notSaved' | 'gone' | 'failed' | undefined }
  | {
      readonly kind: 'picking';
      readonly part: Part;
      /** Number of the step, from 1, and how many there are. */
      readonly step: number;
      readonly steps: number;
      /** How many things in the page can be pointed at; undefined until the page has said. */
      readonly count: number | undefined;
      /** Which of them is marked, from 0, and what the page calls it. */
      readonly shown: { readonly at: number; readonly name: string } | undefined;
      /** The part that what was chosen is already. */
      readonly taken: Part | undefined;
    };

/** What was pointed out on this site before: what of it is in the page now. */
export interface ShownProfile {
  readonly found: readonly Part[];
  readonly missing: readonly Part[];
  /** It comes from the administrator, and is not changed here. */
  readonly isLocked: boolean;
}

export interface PointingActions {
  readonly onPoint: () => void;
  readonly onSkipPart: () => void;
  readonly onSingleCode: () => void;
  readonly onMoveMark: (by: 1 | -1) => void;
  readonly onChooseMarked: () => void;
  readonly onStopPointing: () => void;
  readonly onTestProfile: () => void;
  readonly onForgetProfile: () => void;
}

interface Props extends PointingActions {
  readonly texts: PointingTexts;
  readonly pointing: ShownPointing;
  readonly profile: ShownProfile | undefined;
}

/** Pointing out which field is which, and what has been pointed out. */
export function Pointing({ texts, pointing, profile, ...actions }: Props) {
  return (
    <section class="fv-pointing" data-pointing={pointing.kind}>
      <h2 class="fv-status-title">{texts.heading}</h2>
      {pointing.kind === 'picking' ? (
        <Picking texts={texts} picking={pointing} {...actions} />
      ) : (
        <>
          {profile ? <Profile texts={texts} profile={profile} {...actions} /> : <p class="fv-subtle">{texts.help}</p>}
          {!profile?.isLocked && (
            <div class="fv-buttons">
              <Button action="point-out" onPress={actions.onPoint} isMain={!profile}>
                {profile ? texts.again : texts.start}
              </Button>
            </div>
          )}
          <p role="status" data-said={pointing.said}>
            {pointing.said ? texts[pointing.said] : ''}
          </p>
        </>
      )}
    </section>
  );
}

interface PickingProps extends PointingActions {
  readonly texts: PointingTexts;
  readonly picking: Extract<ShownPointing, { kind: 'picking' }>;
}

function Picking({ texts, picking, ...actions }: PickingProps) {
  const { part, step, steps, count, shown, taken } = picking;
  return (
    <>
      <Question key={part} part={part} text={texts.ask[part]} step={texts.step(step, steps)} />
      <p role="status">{said(texts, count, shown, taken)}</p>
      <div class="fv-buttons">
        <Button action="mark-before" onPress={() => actions.onMoveMark(-1)}>
          {texts.before}
        </Button>
        <Button action="mark-next" onPress={() => actions.onMoveMark(1)}>
          {texts.next}
        </Button>
        <Button action="choose-marked" onPress={actions.onChooseMarked} isMain isDisabled={!shown}>
          {texts.choose}
        </Button>
      </div>
      <div class="fv-buttons">
        <Button action="skip-part" onPress={actions.onSkipPart}>
          {texts.absent}
        </Button>
        <Button action="stop-pointing" onPress={actions.onStopPointing}>
          {texts.cancel}
        </Button>
        {part === 'forlopstype' && (
          <Button action="single-code" onPress={actions.onSingleCode}>
            {texts.single}
          </Button>
        )}
      </div>
      <p class="fv-subtle">{texts.keys}</p>
    </>
  );
}

/** Those who listen hear each new question at once. */
function Question({ part, text, step }: { readonly part: Part; readonly text: string; readonly step: string }) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <p class="fv-ask" tabIndex={-1} ref={question} data-part={part}>
      <strong>{text}</strong> <span class="fv-subtle">{step}</span>
    </p>
  );
}

function said(
  texts: PointingTexts,
  count: number | undefined,
  shown: { readonly at: number; readonly name: string } | undefined,
  taken: Part | undefined,
): string {
  if (taken) return texts.taken(texts.parts[taken]);
  if (count === 0) return texts.nothingThere;
  if (!shown) return texts.nothingShown;
  return shown.at < 0 ? shown.name : texts.shown(shown.at + 1, count ?? 0, shown.name);
}

interface ProfileProps extends PointingActions {
  readonly texts: PointingTexts;
  readonly profile: ShownProfile;
}

function Profile({ texts, profile: { found, missing, isLocked }, ...actions }: ProfileProps) {
  return (
    <>
      {isLocked && <p class="fv-subtle">{texts.settings.byPolicy}</p>}
      <ul class="fv-parts" aria-live="polite">
        {found.map((part) => (
          <li key={part} data-pointed={part} data-present="true">
            {texts.parts[part]}: {texts.found}
          </li>
        ))}
        {missing.map((part) => (
          <li key={part} data-pointed={part} data-present="false">
            {texts.parts[part]}: <span class="fv-subtle">{texts.missing}</span>
          </li>
        ))}
      </ul>
      <div class="fv-buttons">
        <Button action="test-profile" onPress={actions.onTestProfile}>
          {texts.test}
        </Button>
        {!isLocked && (
          <Button action="forget-profile" onPress={actions.onForgetProfile}>
            {texts.remove}
          </Button>
        )}
      </div>
    </>
  );
}

interface ButtonProps {
  readonly action: string;
  readonly onPress: () => void;
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
  readonly children: string;
}

function Button({ action, onPress, isMain = false, isDisabled = false, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={isMain ? 'primary' : 'secondary'}
      data-action={action}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
