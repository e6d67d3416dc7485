// The form alone, inside a frame of the patient's page. It saves by itself and tells the page around it.
import { readContext } from './context.js';
import { registration } from './forms/registration.js';

const context = readContext();
document.documentElement.lang = context.lang;

if (context.patient && context.route.kind) {
  const form = registration(context, {
    onSaved: (wasEdit) => tell({ about: 'lagret', wasEdit }),
    onCancel: () => tell({ about: 'avbrutt' }),
  });
  document.body.append(form);
  new ResizeObserver(() => tell({ about: 'hoyde', height: form.offsetHeight })).observe(form);
}

function tell(message) {
  window.parent.postMessage(message, location.origin);
}
