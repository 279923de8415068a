/** The commands this extension adds. */
export const CommandIDs = {
  open: 'arguendo:open'
} as const;

/** The plugins of this extension. */
export const PluginIDs = {
  panel: '@arguendo/labextension:panel',
  map: '@arguendo/labextension:map'
} as const;

/** An argument map as notebooks and files hold it. */
export const MAP_MIME_TYPE = 'application/vnd.arguendo.argmap+json';

/** The ending of a file that holds an argument map. */
export const MAP_FILE_ENDING = '.argmap.json';
