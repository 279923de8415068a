import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { nullTranslator } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import { Widget, PanelLayout } from '@lumino/widgets';
import React from 'react';
import { fromMap } from './run';
import { MAP_FILE_ENDING, MAP_MIME_TYPE, PluginIDs } from './tokens';
import { Argued } from './views/argued';
import { DOMAIN } from './views/context';
import type { ArgumentMap, PassageInPlace } from './wire';

/** Draws an argument map in a notebook's output, or one opened from a file. */
class MapRenderer extends Widget implements IRenderMime.IRenderer {
  constructor(private readonly options: IRenderMime.IRendererOptions) {
    super();
    this.addClass('arguendo-Document');
    this.layout = new PanelLayout();
  }

  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const trans = (this.options.translator ?? nullTranslator).load(DOMAIN);
    const data = model.data[this.options.mimeType];
    const drawn = isMap(data) ? (
      <Argued
        run={fromMap(data)}
        ours={data.matter.side}
        first="map"
        trans={trans}
        passage={passagesIn(data)}
      />
    ) : (
      <p role="alert">
        {trans.__(
          'This is not an argument map that this version of Arguendo can read.'
        )}
      </p>
    );
    const layout = this.layout as PanelLayout;
    layout.widgets.forEach(widget => widget.dispose());
    layout.addWidget(ReactWidget.create(drawn));
    return Promise.resolve();
  }
}

/** A file may hold anything: only what names our form, in a version we know, is drawn. */
function isMap(data: unknown): data is ArgumentMap {
  return (
    typeof data === 'object' &&
    data !== null &&
    (data as Partial<ArgumentMap>).schema === 'arguendo/argmap/2'
  );
}

/** A map carries the passages it rests on, so a file can be read where no library is. */
function passagesIn(map: ArgumentMap): (id: string) => Promise<PassageInPlace> {
  const held = new Map<string, PassageInPlace>();
  for (const theory of map.theories) {
    for (const { authority, passages } of [
      ...theory.precedents,
      ...theory.adverse
    ]) {
      for (const passage of passages) {
        held.set(passage.id, { passage, authority, before: '', after: '' });
      }
    }
  }
  return id => {
    const found = held.get(id);
    return found
      ? Promise.resolve(found)
      : Promise.reject(new Error(`The file does not hold passage ${id}.`));
  };
}

const extension: IRenderMime.IExtension = {
  id: PluginIDs.map,
  description: 'Draws argument maps.',
  rendererFactory: {
    safe: true,
    mimeTypes: [MAP_MIME_TYPE],
    createRenderer: options => new MapRenderer(options)
  },
  rank: 0,
  dataType: 'json',
  fileTypes: [
    {
      name: 'argmap',
      iconClass: 'jp-MaterialIcon arguendo-FileIcon',
      displayName: 'Argument map',
      fileFormat: 'text',
      mimeTypes: [MAP_MIME_TYPE],
      extensions: [MAP_FILE_ENDING]
    }
  ],
  documentWidgetFactoryOptions: {
    name: 'Argument map',
    primaryFileType: 'argmap',
    fileTypes: ['argmap', 'json'],
    defaultFor: ['argmap']
  }
};

export default extension;
