import { type ITranslator, nullTranslator } from '@jupyterlab/translation';
import { VDomRenderer } from '@jupyterlab/ui-components';
import React from 'react';
import type { PanelModel } from './model/panel';
import { DOMAIN } from './views/context';
import { ImportedMap } from './views/imported';
import { Running } from './views/running';
import { Start } from './views/start';
import { TroubleNote } from './views/trouble';
import type { Exported } from './wire';

/** What the panel needs of the application. */
export interface PanelOptions {
  /** The folder exports go to. */
  folder: string;
  /** Keeps an exported file in a folder. */
  save: (exported: Exported, folder: string) => Promise<void>;
  /** The application's language. */
  translator?: ITranslator | null;
}

/** The Arguendo panel: a matter in, theories with checked citations and a map out. */
export class Panel extends VDomRenderer<PanelModel> {
  constructor(
    model: PanelModel,
    private readonly options: PanelOptions
  ) {
    super(model);
    this.addClass('arguendo-Panel');
  }

  /** The folder exports go to. */
  get folder(): string {
    return this.options.folder;
  }

  protected render(): React.JSX.Element {
    const { model } = this;
    const trans = (this.options.translator ?? nullTranslator).load(DOMAIN);
    return (
      <>
        {model.trouble && (
          <TroubleNote
            trouble={model.trouble}
            onClose={() => model.forgive()}
            trans={trans}
          />
        )}
        {model.following.view ? (
          <Running
            model={model}
            following={model.following.view}
            onExport={format => this.export(format)}
            trans={trans}
          />
        ) : model.imported.map ? (
          <ImportedMap
            model={model}
            map={model.imported.map}
            onExport={format => this.export(format)}
            trans={trans}
          />
        ) : (
          <Start key={model.draft.proposals} model={model} trans={trans} />
        )}
      </>
    );
  }

  private async export(format: string): Promise<void> {
    const { following, imported } = this.model;
    const exported = await (following.view ? following : imported).export(
      format
    );
    if (exported) {
      await this.options.save(exported, this.folder);
    }
  }
}
