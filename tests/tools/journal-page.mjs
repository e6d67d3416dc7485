// What a clinician does in the stand-in journal, by its own fields and buttons. See journal-page.d.mts for the shapes.

/** The page or frame that holds the registration form. */
export function formOf(page, { framed = false } = {}) {
  return framed ? page.frameLocator('iframe.ramme') : page;
}

/** Fills the form with a hendelse selector; what is not given is left as it stands. `dato` is an ISO day. */
export async function fillSelectForm(form, { forlopstype, hendelse, utfall, dato }) {
  if (forlopstype !== undefined) await form.locator('#forlopstype').selectOption(forlopstype);
  if (hendelse !== undefined) await form.locator('#hendelse').selectOption(hendelse);
  if (utfall !== undefined) await form.locator('#utfall').selectOption(utfall);
  if (dato !== undefined) await form.locator('#dato').fill(dato);
}

/** Fills a form for one hendelse, which has the outcomes as radio buttons and the date as text. */
export async function fillEventForm(form, { forlopstype, utfall, dato }) {
  if (forlopstype !== undefined) await form.locator('#forlopstype').selectOption(forlopstype);
  if (utfall !== undefined) await form.locator(`#utfall-${utfall}`).check();
  if (dato !== undefined) await form.locator('#dato').fill(dato.split('-').reverse().join('.'));
}

/** Fills the form with one field for a composite code, `D11CP`. */
export async function fillCodeForm(form, { kode, dato }) {
  if (kode !== undefined) await form.locator('#kode').fill(kode);
  if (dato !== undefined) await form.locator('#dato').fill(dato);
}

/** Presses the journal's own Lagre. */
export async function save(form) {
  await form.locator('form#registrering button[type="submit"]').click();
}

/** Goes to another patient by the menu: a route change, no page load. */
export async function switchPatient(page, name) {
  await page.locator('.pasientlenker a', { hasText: name }).click();
}

/**
 * Goes through patients as fast as `stay` (milliseconds with each) says, some with a decision being filled in: from
 * within the page, so that no driver slows it down.
 */
export async function hurryThrough(page, visits, day) {
  await page.evaluate(hurry, { visits, day });
}

async function hurry({ visits, day }) {
  const links = [...document.querySelectorAll('.pasientlenker a')];
  const choose = (id, value) => {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const { name, fill, stay } of visits) {
    links.find((link) => link.textContent === name).click();
    if (fill)
      for (const [id, value] of [
        ['forlopstype', 'D11'],
        ['hendelse', 'C'],
        ['utfall', 'P'],
        ['dato', day],
      ])
        choose(id, value);
    await new Promise((go) => setTimeout(go, stay));
  }
}

/** Goes to another place in the journal without a page load, as its own links do. */
export async function goTo(page, path) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** The ISO day `days` from today in Norway. */
export function dayFromToday(days) {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
