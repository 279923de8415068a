import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';
import type { PanelModel } from '../model/panel';
import type { LibraryView } from '../wire';

/** What the library holds; where it holds nothing, the way to a starter library. */
export function LibraryNote({
  model,
  library,
  trans
}: {
  model: PanelModel;
  library: LibraryView;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { building } = model.hand;
  if (building) {
    return (
      <div className="arguendo-Library" role="status">
        <p>{building.words || trans.__('Building the starter library …')}</p>
        <progress
          aria-label={trans.__('Building the starter library')}
          max={1}
          value={building.fraction ?? undefined}
        />
      </div>
    );
  }
  return (
    <div className="arguendo-Library" data-state={library.state}>
      <p>{library.words}</p>
      {library.state === 'empty' && (
        <button
          type="button"
          className="jp-mod-styled jp-mod-accept"
          onClick={() => void model.hand.buildStarter()}
        >
          {trans.__('Build the starter library')}
        </button>
      )}
    </div>
  );
}
