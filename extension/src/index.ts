import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { panelPlugin } from './plugins/panel';

const plugins: JupyterFrontEndPlugin<void>[] = [panelPlugin];

export default plugins;
