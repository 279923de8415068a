import React from 'react';
import { useSurroundings } from '../views/context';
import { SIGN } from '../views/text';
import type { EdgeKind, Grade, Standing } from '../wire';
import { ATTACKS } from './drawing';
import type { Part } from './parts';

const STANDINGS: readonly Standing[] = ['in', 'out', 'undecided'];
const GRADES: readonly Grade[] = [
  'verified',
  'caution',
  'unproven',
  'rejected'
];

/** What the signs of the map mean, of those that are on it. */
export function Legend({ part }: { part: Part }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const kinds = [...new Set(part.edges.map(({ kind }) => kind))];
  const attacks = kinds.filter(kind => ATTACKS.has(kind));
  const carries = kinds.filter(kind => !ATTACKS.has(kind));
  const grades = new Set(part.nodes.map(({ grade }) => grade));
  const line = (
    kind: 'attacks' | 'carries',
    named: readonly EdgeKind[]
  ): React.JSX.Element | null =>
    named.length > 0 ? (
      <li>
        <svg width="28" height="10" aria-hidden="true">
          <path className="arguendo-Edge" data-kind={kind} d="M0 5H28" />
        </svg>
        {named.map(one => words.edge[one]).join(', ')}
      </li>
    ) : null;
  return (
    <details className="arguendo-Legend">
      <summary>{trans.__('What the signs mean')}</summary>
      <ul>
        {STANDINGS.map(standing => (
          <li key={standing}>
            <svg width="18" height="12" aria-hidden="true">
              <g className="arguendo-Node" data-standing={standing}>
                <rect x="1" y="1" width="16" height="10" rx="2" />
              </g>
            </svg>
            {words.standing[standing]}
          </li>
        ))}
        {line('carries', carries)}
        {line('attacks', attacks)}
        {GRADES.filter(grade => grades.has(grade)).map(grade => (
          <li key={grade}>
            <span aria-hidden="true">{SIGN[grade]}</span> {words.grade[grade]}
          </li>
        ))}
      </ul>
    </details>
  );
}
