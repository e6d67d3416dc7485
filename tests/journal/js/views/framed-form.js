import { h } from '../dom.js';

/** The form in a frame of its own; the page learns from messages what happened in it. */
export function framedForm({ t }, { onSaved, onCancel }) {
  const frame = h('iframe', {
    class: 'ramme',
    title: t('register'),
    src: `/ramme${location.pathname}${location.search}`,
  });
  const listen = ({ source, origin, data }) => {
    if (!frame.isConnected) return window.removeEventListener('message', listen);
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data.about === 'lagret') onSaved(data.wasEdit);
    if (data.about === 'avbrutt') onCancel();
    if (data.about === 'hoyde') frame.style.height = `${data.height}px`;
  };
  window.addEventListener('message', listen);
  return frame;
}
