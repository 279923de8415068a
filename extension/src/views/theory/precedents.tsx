import React from 'react';
import type { PrecedentView } from '../../wire';
import { useSurroundings } from '../context';
import { ClearedText } from '../text';

/** Decisions brought for a theory, or against it. */
export function Precedents({
  title,
  precedents
}: {
  title: string;
  precedents: readonly PrecedentView[];
}): React.JSX.Element | null {
  const { trans, words } = useSurroundings();
  if (precedents.length === 0) {
    return null;
  }
  return (
    <>
      <h5>{title}</h5>
      <ul className="arguendo-Precedents">
        {precedents.map(precedent => (
          <li key={precedent.id}>
            <ClearedText
              text={precedent.citation}
              passages={precedent.passages.map(({ id }) => id)}
            />{' '}
            <span className="arguendo-Tag">
              {words.weight[precedent.weight]}
            </span>
            {/* A map written before this was told does not have it. */}
            {((precedent.treats as string[] | undefined)?.length ?? 0) > 0 && (
              <>
                {' '}
                <span className="arguendo-Tag">
                  {trans.__('treats adversely what is brought for it')}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
