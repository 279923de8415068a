import type { AuthorityView, PrecedentView, TheoryView } from '../wire';

/** What two theories have in common, and what each has alone. */
export interface Parted<T> {
  both: readonly T[];
  first: readonly T[];
  second: readonly T[];
}

/** An authority two theories may share, with what each makes of it. */
export interface Relied {
  authority: AuthorityView;
  first: PrecedentView | null;
  second: PrecedentView | null;
  /** Whether it is brought for the one and against the other. */
  isContested: boolean;
}

/** Two theories side by side. */
export interface Comparison {
  first: TheoryView;
  second: TheoryView;
  facts: Parted<string>;
  authorities: Parted<Relied>;
}

/** Sets two theories side by side. */
export function compared(first: TheoryView, second: TheoryView): Comparison {
  const relied = new Map<string, Relied>();
  for (const [which, theory] of [
    ['first', first],
    ['second', second]
  ] as const) {
    for (const precedent of [...theory.precedents, ...theory.adverse]) {
      const { authority } = precedent;
      const known = relied.get(authority.id) ?? {
        authority,
        first: null,
        second: null,
        isContested: false
      };
      // An authority brought for and against one theory is told by what it is brought for.
      relied.set(authority.id, {
        ...known,
        [which]: known[which] ?? precedent
      });
    }
  }
  const all = [...relied.values()].map(one => ({
    ...one,
    isContested:
      one.first !== null &&
      one.second !== null &&
      one.first.stance !== one.second.stance
  }));
  return {
    first,
    second,
    facts: {
      both: first.rests_on.filter(id => second.rests_on.includes(id)),
      first: first.rests_on.filter(id => !second.rests_on.includes(id)),
      second: second.rests_on.filter(id => !first.rests_on.includes(id))
    },
    authorities: {
      both: all.filter(one => one.first && one.second),
      first: all.filter(one => !one.second),
      second: all.filter(one => !one.first)
    }
  };
}

/** Theories chosen for comparison: none, the first, or two. */
export type Chosen = readonly string[];

/** Returns what is chosen when one more theory is picked; picked again, it is let go. */
export function picked(chosen: Chosen, theory: string): Chosen {
  if (chosen.includes(theory)) {
    return chosen.filter(one => one !== theory);
  }
  return chosen.length === 1 ? [chosen[0], theory] : [theory];
}
