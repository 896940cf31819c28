import { OPERATIONS } from '@motcua/contract/operations';
import type { Plugin } from 'vite';

const NAME = '\0contract-paths';

/**
 * The client in the browser needs method and path of each operation, never its shapes: the server checks those. This plugin
 * gives `contract/client` only that much of the list, so that the first view of the desk does not carry the whole contract.
 */
export function contractPaths(): Plugin {
  const paths = Object.fromEntries(
    Object.entries(OPERATIONS).map(([id, operation]) => [
      id,
      {
        method: operation.method,
        path: operation.path,
        ...('bytes' in operation ? { bytes: operation.bytes } : {}),
      },
    ]),
  );
  return {
    name: 'contract-paths',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './operations.ts' && importer?.endsWith('/contract/client.ts') === true ? NAME : undefined,
    load: (id) => (id === NAME ? `export const OPERATIONS = ${JSON.stringify(paths)};` : undefined),
  };
}
