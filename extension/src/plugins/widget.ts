import { IJupyterWidgetRegistry } from '@jupyter-widgets/base';
import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { PluginIDs, WIDGET_MODULE, WIDGET_VERSION } from '../tokens';

/** Draws the workbench of a notebook, where widgets are drawn at all. */
export const widgetPlugin: JupyterFrontEndPlugin<void> = {
  id: PluginIDs.widget,
  description: 'Draws the workbench in a notebook.',
  autoStart: true,
  optional: [IJupyterWidgetRegistry],
  activate: (_: JupyterFrontEnd, registry: IJupyterWidgetRegistry | null) => {
    registry?.registerWidget({
      name: WIDGET_MODULE,
      version: WIDGET_VERSION,
      // The base classes of widgets are loaded when the first one is drawn.
      exports: () => import('../widget')
    });
  }
};
