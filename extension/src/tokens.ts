import type { MainAreaWidget } from '@jupyterlab/apputils';
import { Token } from '@lumino/coreutils';
import type { MapFile } from './model/panel';
import type { Panel } from './panel';
import type { VerifiedText, VerifyRequest } from './wire';

/** The commands this extension adds. */
export const CommandIDs = {
  open: 'arguendo:open',
  importMap: 'arguendo:import-map',
  compare: 'arguendo:compare',
  verifySelection: 'arguendo:verify-selection',
  clearFindings: 'arguendo:clear-findings'
} as const;

/** The plugins of this extension. */
export const PluginIDs = {
  panel: '@arguendo/labextension:panel',
  matters: '@arguendo/labextension:matters',
  maps: '@arguendo/labextension:maps',
  verification: '@arguendo/labextension:verification',
  widget: '@arguendo/labextension:widget',
  map: '@arguendo/labextension:map'
} as const;

/** An argument map as notebooks and files hold it. */
export const MAP_MIME_TYPE = 'application/vnd.arguendo.argmap+json';

/** The ending of a file that holds an argument map. */
export const MAP_FILE_ENDING = '.argmap.json';

/** The endings of files in which maps of other programs come, and ours. */
export const MAP_ENDINGS =
  '.argdown,.ad,.aif,.json,.jsonld,.txt,.md,text/plain,application/json';

/** The endings of a file that holds a matter. */
export const MATTER_FILE_ENDINGS = ['.matter.toml', '.matter.md'];

/** The module and the version under which the kernel names the workbench's parts. */
export const WIDGET_MODULE = '@arguendo/labextension';
export const WIDGET_VERSION = '1.0.0';

/** What a panel may be opened with. */
export interface OpenOptions {
  /** The run to take up. */
  run?: string;
  /** A matter as a person writes it: TOML, or Markdown with TOML front matter. */
  matter?: string;
  /** A map of another program, or of ours from a file. */
  map?: MapFile;
  /** The folder exports go to. */
  cwd?: string;
}

/** What this extension offers to others. */
export interface IArguendo {
  /** Opens a panel in the main area. */
  open(options?: OpenOptions): Promise<MainAreaWidget<Panel>>;
  /** Makes a panel for a place of the caller's. */
  panel(options?: OpenOptions): Panel;
  /** Holds every citation of a text against the library. */
  verify(request: VerifyRequest): Promise<VerifiedText>;
}

/** The token by which other extensions require it. */
export const IArguendo = new Token<IArguendo>(
  '@arguendo/labextension:IArguendo',
  'Opens matters in Arguendo, and verifies the citations of a text.'
);
