/** `h('label', { for: 'dato' }, 'Dato')`: a property that is a function listens, the rest are attributes. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

function setAttribute(node, name, value) {
  if (typeof value === 'function') node.addEventListener(name, value);
  else if (typeof value === 'boolean') node.toggleAttribute(name, value);
  else if (value !== undefined) node.setAttribute(name, value);
}

/** A definition list of label and value; rows without a value are left out. */
export function facts(rows, className) {
  const shown = rows.filter(([, value]) => value);
  return h(
    'dl',
    { class: className },
    shown.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
  );
}
