import { useEffect, useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { NewPassphraseField } from '../../components/NewPassphraseField.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { type Refused, refusedText } from '../../components/passphrase-error.ts';
import { PassphraseRulesProvider } from '../../components/passphrase-rules.ts';
import { Unlock } from '../../components/Unlock.tsx';
import { useNewPassphrase } from '../../components/use-new-passphrase.ts';
import { VaultTextsProvider } from '../../components/vault-context.ts';
import { norwegianDate, parseIsoDay } from '../../lib/forlop/day.ts';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import type { Answer, PageToBackground } from '../../lib/messages.ts';
import { saveFile } from './save-file.ts';

type Vault = Extract<Answer, { kind: 'vault' }>;

interface Props {
  readonly texts: VaultTexts;
  readonly ask: (message: PageToBackground) => Promise<Answer>;
}

const loadRules = async () => (await import('../../lib/passphrase/rules.ts')).passphraseRules;

/** Passphrase, copies, and the end of it all. */
export function VaultSection({ texts, ask }: Props) {
  const [vault, setVault] = useState<Vault>();
  const [refused, setRefused] = useState<Refused>();
  const { settings } = texts;

  async function refresh(): Promise<void> {
    const answer = await ask({ kind: 'vault-state' });
    if (answer.kind === 'vault') setVault(answer);
  }
  async function send(message: PageToBackground): Promise<Answer> {
    const answer = await ask(message);
    setRefused(answer.kind === 'passphrase' ? answer : undefined);
    await refresh();
    return answer;
  }
  useEffect(() => void refresh(), []);

  if (!vault) return null;
  const { keeping } = vault;
  const hasVault = keeping === 'open' || keeping === 'locked';
  return (
    <VaultTextsProvider value={texts}>
      <section aria-labelledby="vault" data-keeping={keeping}>
        <h2 class="ds-heading" data-size="xs" id="vault">
          {settings.heading}
        </h2>
        <p>{settings.states[keeping]}</p>
        {keeping === 'locked' && (
          <Unlock
            refused={refused}
            onUnlock={(passphrase) => void send({ kind: 'unlock', passphrase })}
            onStartAnew={() => void send({ kind: 'delete-all' })}
          />
        )}
        {keeping === 'open' && (
          <>
            <div>
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                data-action="lock"
                onClick={() => void send({ kind: 'lock' })}
              >
                {texts.lock}
              </button>
            </div>
            {vault.isChanging && <p role="status">{settings.change.changing}</p>}
            {vault.isWeak && <p data-weak-passphrase>{settings.change.weak}</p>}
            <PassphraseRulesProvider value={loadRules}>
              <Change texts={texts} length={vault.passphraseLength} send={send} />
            </PassphraseRulesProvider>
          </>
        )}
      </section>
      {(hasVault || keeping === 'none') && <Copies {...{ texts, vault, send }} />}
      <RemoveAll texts={texts} send={send} />
    </VaultTextsProvider>
  );
}

type Send = (message: PageToBackground) => Promise<Answer>;

function Change({ texts, length, send }: { readonly texts: VaultTexts; readonly length: number; readonly send: Send }) {
  const { change: words } = texts.settings;
  const [old, setOld] = useState('');
  const next = useNewPassphrase(length);
  const [answer, setAnswer] = useState<Answer>();
  const refused = answer?.kind === 'passphrase' ? answer : undefined;
  const text = refusedText(refused, length, texts);
  const isOld = refused?.outcome === 'wrong' || refused?.outcome === 'wait';

  async function change(chosen: string): Promise<void> {
    const given = await send({ kind: 'change-passphrase', passphrase: old, next: chosen });
    setAnswer(given);
    if (given.kind !== 'done') return;
    setOld('');
    next.type('');
    next.offerAnother();
  }

  return (
    <form
      class="fv-form"
      aria-label={words.heading}
      onSubmit={(event) => {
        event.preventDefault();
        next.submit((chosen) => void change(chosen));
      }}
    >
      <h3 class="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      <PassphraseField label={words.old} value={old} error={isOld ? text : undefined} onInput={setOld} />
      <NewPassphraseField
        label={words.next(length)}
        name="new-passphrase"
        passphrase={next}
        error={isOld ? undefined : text}
      />
      <p class="fv-subtle">{words.help}</p>
      <div>
        <button type="submit" class="ds-button" data-variant="secondary" data-action="change-passphrase">
          {words.save}
        </button>
      </div>
      {answer?.kind === 'done' && <p role="status">{words.done}</p>}
      {answer?.kind === 'failed' && <p role="alert">{failure(answer, texts)}</p>}
    </form>
  );
}

function Copies({ texts, vault, send }: { readonly texts: VaultTexts; readonly vault: Vault; readonly send: Send }) {
  const { copy } = texts.settings;
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const { keeping, copied } = vault;

  async function save(): Promise<void> {
    const given = await send({ kind: 'export-copy' });
    setAnswer(given);
    if (given.kind === 'copy') saveFile(`${copy.fileName}.json`, given.text, 'application/json');
  }
  async function read(): Promise<void> {
    if (file) setAnswer(await send({ kind: 'import-copy', text: await file.text(), passphrase }));
  }

  return (
    <section aria-labelledby="copy">
      <h2 class="ds-heading" data-size="xs" id="copy">
        {copy.heading}
      </h2>
      {keeping !== 'none' && (
        <>
          <p class="fv-subtle">{copy.help}</p>
          <p>{copied === undefined ? copy.none : copy.last(norwegianDate(parseIsoDay(copied)))}</p>
          <div>
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-action="export-copy"
              onClick={() => void save()}
            >
              {copy.save}
            </button>
          </div>
        </>
      )}
      {keeping !== 'locked' && (
        <form
          class="fv-form"
          aria-label={copy.file}
          onSubmit={(event) => {
            event.preventDefault();
            void read();
          }}
        >
          <div class="ds-field">
            <label class="ds-label" for="copy-file">
              {copy.file}
            </label>
            <Input
              class="ds-input"
              type="file"
              id="copy-file"
              name="copy"
              accept=".json,application/json"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          </div>
          {file && (
            <>
              <PassphraseField
                label={copy.passphrase}
                name="copy-passphrase"
                value={passphrase}
                error={refusedText(answer?.kind === 'passphrase' ? answer : undefined, 0, texts)}
                onInput={setPassphrase}
              />
              <div>
                <button type="submit" class="ds-button" data-variant="secondary" data-action="import-copy">
                  {copy.read}
                </button>
              </div>
            </>
          )}
        </form>
      )}
      {answer?.kind === 'imported' && <p role="status">{copy.imported(answer.patients, answer.damaged)}</p>}
      {answer?.kind === 'failed' && <p role="alert">{failure(answer, texts)}</p>}
    </section>
  );
}

function RemoveAll({ texts, send }: { readonly texts: VaultTexts; readonly send: Send }) {
  const { remove } = texts.settings;
  const [isMeant, setMeant] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  return (
    <section aria-labelledby="remove">
      <h2 class="ds-heading" data-size="xs" id="remove">
        {remove.heading}
      </h2>
      <p class="fv-subtle">{remove.help}</p>
      <div class="fv-check">
        <Input
          class="ds-input"
          type="checkbox"
          id="remove-meant"
          name="confirm-remove"
          checked={isMeant}
          onChange={(event) => setMeant(event.currentTarget.checked)}
        />
        <label for="remove-meant">{remove.confirm}</label>
      </div>
      <div>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-color="danger"
          data-action="delete-all"
          disabled={!isMeant}
          onClick={async () => {
            setAnswer(await send({ kind: 'delete-all' }));
            setMeant(false);
          }}
        >
          {remove.button}
        </button>
      </div>
      {answer?.kind === 'done' && <p role="status">{remove.done}</p>}
      {answer?.kind === 'failed' && <p role="alert">{failure(answer, texts)}</p>}
    </section>
  );
}

function failure({ reason }: Extract<Answer, { kind: 'failed' }>, texts: VaultTexts): string {
  switch (reason) {
    case 'full':
    case 'blocked':
    case 'newer':
    case 'unusable':
    case 'lost':
    case 'single':
    case 'older':
    case 'locked':
    case 'storage':
      return texts.faults[reason];
    case 'no-copy':
      return texts.settings.copy.unreadable;
    default:
      return texts.settings.failed;
  }
}
