/**
 * Time that a page's main thread spent in scripts of an extension, from a CPU profile, in milliseconds of the thread's
 * own time: the share of the busy samples with such a script on the stack, of the time that the thread worked.
 */
export function ownTime({ nodes, samples, timeDeltas }, workedMs) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set();
  const mark = (node, isInside) => {
    const isOwn = isInside || node.callFrame.url.startsWith('chrome-extension://');
    if (isOwn) own.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child), isOwn);
  };
  mark(nodes[0], false);
  let busy = 0;
  let inOwn = 0;
  samples.forEach((id, index) => {
    const time = Math.max(0, timeDeltas[index + 1] ?? 0);
    const name = byId.get(id).callFrame.functionName;
    if (name === '(garbage collector)') return;
    const isIdle = name === '(idle)' || name === '(root)';
    if (!isIdle) busy += time;
    if (own.has(id)) inOwn += time;
  });
  return { total: busy === 0 ? 0 : (inOwn * workedMs) / busy };
}
