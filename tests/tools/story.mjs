// The steps of the tour: where it goes, what is done in the journal or the panel, and what the panel then must say.
import {
  dayFromToday,
  fillCodeForm,
  fillEventForm,
  fillSelectForm,
  goTo,
  save,
  switchPatient,
} from './journal-page.mjs';
import { waitForPanel } from './panel.mjs';

const NORA = '/pasient/nora-testesen/registrer';
const TODAY = dayFromToday(0);

export const STORY = [
  {
    name: 'bare-start',
    title: 'Nora er tatt inn i forløp, men har ikke møtt ennå',
    path: `${NORA}/skjema`,
    act: ({ panel }) => waitForPanel(panel, (state) => state.status === 'form' && state.events.length === 1),
  },
  {
    name: 'beslutning-for-fremmote',
    title: 'Klinisk beslutning velges før første fremmøte er registrert',
    act: async ({ page, panel }) => {
      await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
      await waitForPanel(panel, (state) => state.findings.some(({ rule }) => rule === 'beslutning-uten-fremmote'));
    },
  },
  {
    name: 'fremmote-forst',
    title: 'Første fremmøte registreres først, med sin egen dato',
    act: async ({ page, panel }) => {
      await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'M', dato: dayFromToday(-36) });
      await waitForPanel(panel, (state) => state.forms[0]?.verdict === 'ok');
      await save(page);
      await waitForPanel(panel, (state) => state.events.length === 2);
    },
  },
  {
    name: 'beslutning-i-orden',
    title: 'Da er beslutningen i orden, før noe er lagret',
    act: async ({ page, panel }) => {
      await fillSelectForm(page, { hendelse: 'C', utfall: 'P', dato: TODAY });
      await waitForPanel(panel, (state) => state.forms[0]?.verdict === 'ok' && state.forms[0].hendelse?.code === 'C');
    },
  },
  {
    name: 'utgatt-kode',
    title: 'En kode som gikk ut med forenklingen',
    act: async ({ page, panel }) => {
      await fillSelectForm(page, { hendelse: 'U', utfall: 'V', dato: TODAY });
      await waitForPanel(panel, (state) => state.findings.some(({ rule }) => rule === 'utgatt-utfall'));
    },
  },
  {
    name: 'overgangsaret',
    title: 'Den samme koden i overgangsåret: et spørsmål, ingen gjetning',
    act: async ({ page, panel }) => {
      await goTo(page, '/pasient/sander-overgangsen/registrer/skjema');
      await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'U', utfall: 'V', dato: '2024-06-10' });
      await waitForPanel(panel, (state) =>
        state.findings.some(({ scope, severity }) => scope === 'intended' && severity === 'uavklart'),
      );
    },
  },
  {
    name: 'lagret',
    title: 'Beslutningen lagres, og neste frist følger av den',
    act: async ({ page, panel }) => {
      await goTo(page, `${NORA}/skjema`);
      await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
      await waitForPanel(panel, (state) => state.forms[0]?.verdict === 'ok' && state.forms[0].hendelse?.code === 'C');
      await save(page);
      await waitForPanel(panel, (state) => state.events.length === 3 && state.deadlines.length > 0);
    },
  },
  {
    name: 'mine-frister',
    title: 'Mine frister',
    showsList: true,
    act: async ({ panel }) => {
      await panel.locator('[data-action="deadlines"]').first().click();
      await waitForPanel(panel, (state) => state.reminders.length > 0);
    },
  },
  {
    name: 'en-annen-pasient',
    title: 'En annen pasient åpnes: ingenting av den forrige blir stående',
    act: async ({ page, panel }) => {
      await panel.locator('[data-action="deadlines"]').first().click();
      await switchPatient(page, 'Hedda Dobbelsen');
      await waitForPanel(panel, (state) => state.text.includes('Hedda') && state.events.length > 5);
    },
  },
  {
    name: 'sammensatt-kode',
    title: 'En journal med bare ett kodefelt',
    act: async ({ page, panel }) => {
      await goTo(page, '/pasient/emil-provesen/registrer/kode');
      await fillCodeForm(page, { kode: 'D11CP', dato: TODAY });
      await waitForPanel(panel, (state) => state.text.includes('Emil') && state.forms[0]?.utfall?.code === 'P');
    },
  },
  {
    name: 'skjema-per-hendelse',
    title: 'En journal med ett skjema per hendelse, på nynorsk',
    act: async ({ page, panel }) => {
      await goTo(page, '/pasient/ida-eksempelsen/registrer/hendelse/E?sprak=nn');
      await fillEventForm(page, { forlopstype: 'D11', dato: TODAY });
      await waitForPanel(panel, (state) => state.text.includes('Ida') && state.forms[0]?.dato?.code !== '');
    },
  },
  {
    name: 'ufullstendig',
    title: 'En tabell som er ødelagt: det som ikke kunne leses, sies',
    act: async ({ page, panel }) => {
      await goTo(page, '/pasient/nora-testesen/registrer/skjema?feil=1');
      await waitForPanel(panel, (state) => state.text.includes('Nora') && state.complete === 'false');
      await panel.locator('details[data-complete] > summary').click();
    },
  },
  {
    name: 'morkt',
    title: 'Mørk visning',
    act: async ({ page, panel }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await panel.emulateMedia({ colorScheme: 'dark' });
      await goTo(page, `${NORA}/skjema`);
      await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'E', dato: TODAY });
      await waitForPanel(panel, (state) => state.forms[0]?.hendelse?.code === 'E');
    },
  },
];
