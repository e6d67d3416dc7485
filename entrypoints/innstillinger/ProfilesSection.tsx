import { useEffect, useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import type { PointingTexts } from '../../lib/locale/pointing-texts.ts';
import type { Answer, PageToBackground } from '../../lib/messages.ts';
import { readProfilesFile, writeProfiles } from '../../lib/page/profile-file.ts';
import type { Part } from '../../lib/page/reading.ts';
import type { SiteProfile } from '../../lib/page/site-profile.ts';
import { readProfiles, type StoredProfiles, watchProfiles } from '../../lib/store/profiles.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly texts: PointingTexts;
  readonly ask: (message: PageToBackground) => Promise<Answer>;
}

/** Where the fields stand on each site, as a user has pointed them out: to be seen, taken away, shared and taken in. */
export function ProfilesSection({ texts: { settings: texts, parts }, ask }: Props) {
  const [{ own, policy }, setProfiles] = useState<StoredProfiles>({ own: [], policy: [] });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const refresh = () => void readProfiles().then(setProfiles);
    refresh();
    return watchProfiles(refresh);
  }, []);

  async function change(message: PageToBackground, done = ''): Promise<void> {
    const { kind } = await ask(message);
    setSaid(kind === 'done' ? done : texts.refused['not-kept'](0));
  }

  function removePart(profile: SiteProfile, part: Part): void {
    const left = profile.parts.filter((one) => one.part !== part);
    if (left.length === 0) void change({ kind: 'remove-profile', origin: profile.origin, path: profile.path });
    else void change({ kind: 'put-profiles', profiles: [{ ...profile, parts: left }] });
  }

  async function takeIn(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const read = readProfilesFile(await file.text());
    // The same file may be chosen again when it has been mended.
    input.value = '';
    if (read.kind === 'refused') setSaid(texts.refused[read.reason](read.at));
    else await change({ kind: 'put-profiles', profiles: [...read.profiles] }, texts.imported(read.profiles.length));
  }

  return (
    <section aria-labelledby="profiles">
      <h2 class="ds-heading" data-size="xs" id="profiles">
        {texts.heading}
      </h2>
      <p class="fv-subtle">{texts.help}</p>
      {own.length + policy.length === 0 && <p>{texts.none}</p>}
      {policy.map((profile) => (
        <div key={siteName(profile)} class="fv-profile" data-profile={siteName(profile)} data-locked>
          <h3>{siteName(profile)}</h3>
          <p class="fv-subtle">{texts.byPolicy}</p>
          <p>{profile.parts.map(({ part }) => parts[part]).join(', ')}</p>
        </div>
      ))}
      {own.map((profile) => (
        <div key={siteName(profile)} class="fv-profile" data-profile={siteName(profile)}>
          <h3>{siteName(profile)}</h3>
          <ul class="fv-sites">
            {profile.parts.map(({ part }) => (
              <li key={part} data-pointed={part}>
                <span>{parts[part]}</span>
                <QuietButton
                  action="remove-part"
                  label={texts.removePart(parts[part], siteName(profile))}
                  onPress={() => removePart(profile, part)}
                >
                  {texts.removePartShort}
                </QuietButton>
              </li>
            ))}
          </ul>
          <div>
            <QuietButton
              action="remove-profile"
              label={texts.removeSite(siteName(profile))}
              onPress={() => void change({ kind: 'remove-profile', origin: profile.origin, path: profile.path })}
            >
              {texts.remove}
            </QuietButton>
          </div>
        </div>
      ))}
      {own.length > 0 && (
        <div>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="export-profiles"
            onClick={() => saveFile(`${texts.fileName}.json`, writeProfiles(own), 'application/json')}
          >
            {texts.exportAll}
          </button>
        </div>
      )}
      <label class="ds-field">
        <span class="ds-label">{texts.importLabel}</span>
        <Input
          class="ds-input"
          type="file"
          name="profiles"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void takeIn(currentTarget)}
        />
      </label>
      <p role="status" data-said={said === '' ? undefined : 'true'}>
        {said}
      </p>
    </section>
  );
}

/** As people know it: host, and the beginning of the path where it is for less than the whole. */
function siteName({ origin, path }: SiteProfile): string {
  return path === '/' ? origin : origin + path;
}

interface QuietButtonProps {
  readonly action: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly children: string;
}

function QuietButton({ action, label, onPress, children }: QuietButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-action={action}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
