/** A property as the DOM defines it; read plainly in a DOM that defines it elsewhere. */
export function getter<T extends object, K extends keyof T>(prototype: T, name: K): { call(target: T): T[K] } {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return { call: (target) => (get ? get.call(target) : target[name]) };
}
