import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { mapsPlugin } from './plugins/maps';
import { mattersPlugin } from './plugins/matters';
import { panelPlugin } from './plugins/panel';
import { verificationPlugin } from './plugins/verification';
import { widgetPlugin } from './plugins/widget';
import type { IArguendo } from './tokens';

export { IArguendo, type OpenOptions } from './tokens';

const plugins: [
  JupyterFrontEndPlugin<IArguendo>,
  ...JupyterFrontEndPlugin<void>[]
] = [panelPlugin, mattersPlugin, mapsPlugin, verificationPlugin, widgetPlugin];

export default plugins;
