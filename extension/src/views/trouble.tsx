import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';
import type { Trouble } from '../wire';

/** What went wrong and what to do about it, in words. */
export function TroubleNote({
  trouble,
  onClose,
  trans
}: {
  trouble: Trouble;
  onClose: () => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  return (
    <div className="arguendo-Trouble" role="alert">
      <p>
        <strong>{trouble.message}</strong> {trouble.remedy}
      </p>
      <button
        type="button"
        className="arguendo-Close"
        aria-label={trans.__('Close this message')}
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
