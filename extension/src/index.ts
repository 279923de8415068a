import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { mattersPlugin } from './plugins/matters';
import { panelPlugin } from './plugins/panel';
import { verificationPlugin } from './plugins/verification';
import type { IArguendo } from './tokens';

export { IArguendo, type OpenOptions } from './tokens';

const plugins: [
  JupyterFrontEndPlugin<IArguendo>,
  ...JupyterFrontEndPlugin<void>[]
] = [panelPlugin, mattersPlugin, verificationPlugin];

export default plugins;
