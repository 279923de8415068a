import React from 'react';
import type { TheoryView } from '../../wire';
import { useSurroundings } from '../context';

/** How the theory came to be what it is: what it lacks, what was mended, what was merged in. */
export function Made({
  theory
}: {
  theory: TheoryView;
}): React.JSX.Element | null {
  const { trans } = useSurroundings();
  const told: [string, readonly string[]][] = [
    [trans.__('It lacks'), theory.lacks],
    [trans.__('Mended'), theory.mended],
    [trans.__('Merged into it'), theory.absorbed]
  ];
  const said = told.filter(([, lines]) => lines.length > 0);
  if (said.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{trans.__('How it came about')}</summary>
      {said.map(([heading, lines]) => (
        <div key={heading}>
          <h5>{heading}</h5>
          <ul>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
