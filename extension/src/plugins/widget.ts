import { IJupyterWidgetRegistry } from '@jupyter-widgets/base';
import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { PluginIDs, WIDGET_MODULE, WIDGET_VERSION } from '../tokens';
import { DOMAIN } from '../views/context';

/** Draws the workbench of a notebook, where widgets are drawn at all. */
export const widgetPlugin: JupyterFrontEndPlugin<void> = {
  id: PluginIDs.widget,
  description: 'Draws the workbench in a notebook.',
  autoStart: true,
  optional: [IJupyterWidgetRegistry, ITranslator],
  activate: (
    _: JupyterFrontEnd,
    registry: IJupyterWidgetRegistry | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    registry?.registerWidget({
      name: WIDGET_MODULE,
      version: WIDGET_VERSION,
      // The base classes of widgets are loaded when the first one is drawn.
      exports: async () => {
        const { WorkbenchModel, viewWith } = await import('../widget');
        return { WorkbenchModel, WorkbenchView: viewWith(trans) };
      }
    });
  }
};
