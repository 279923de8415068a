import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';
import type { RoleView } from '../wire';

/** Says whether the words of the matter stay on this machine, and if not, to whom they go. */
export function WhereItGoes({
  roles,
  trans
}: {
  roles: readonly RoleView[];
  trans: TranslationBundle;
}): React.JSX.Element {
  const away = [
    ...new Set(roles.filter(({ stays }) => !stays).map(({ model }) => model))
  ];
  return (
    <span className="arguendo-Where" data-stays={away.length === 0}>
      {away.length === 0
        ? trans.__('Stays on this machine')
        : trans.__('Sent to %1', away.join(', '))}
    </span>
  );
}
