import React from 'react';
import type { LeadView } from '../wire';
import { useSurroundings } from './context';
import { ClearedText } from './text';

/** Cases a model remembered, and what the record answers to each. */
export function Leads({
  leads
}: {
  leads: readonly LeadView[];
}): React.JSX.Element {
  const { trans } = useSurroundings();
  const outcome: Readonly<Record<LeadView['outcome'], string>> = {
    'on-record': trans.__('The library holds it.'),
    answered: trans.__(
      'It is not on record here. The nearest authority for its proposition:'
    ),
    'none-found': trans.__(
      'It is not on record here, and nothing for its proposition was found.'
    )
  };
  return (
    <ul className="arguendo-Leads">
      {leads.map(lead => (
        <li key={lead.id} data-outcome={lead.outcome}>
          <p>
            <ClearedText text={lead.case} />
          </p>
          <p>
            <em>
              <ClearedText text={lead.proposition} />
            </em>
          </p>
          <p>
            {outcome[lead.outcome]}{' '}
            {lead.authority && (
              <strong>
                {lead.authority.name}
                {lead.authority.citation && `, ${lead.authority.citation}`}
              </strong>
            )}
          </p>
          {lead.passages.map(passage => (
            <blockquote key={passage.id}>{passage.text}</blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
