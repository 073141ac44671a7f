/** A stack's id by the serialised origin of a host. */
export type HostStacks = Readonly<Record<string, string>>;

/** More hosts than anybody names; the one that was named longest ago goes first. */
const mostHosts = 200;

/** The choices with one more. @param stack null: the choice for this host is forgotten */
export function withHostStack(stacks: HostStacks, host: string, stack: string | null): HostStacks {
  const others = Object.entries(stacks).filter(([one]) => one !== host);
  const all = stack === null ? others : [...others, [host, stack] as const];
  return Object.fromEntries(all.slice(-mostHosts));
}
