import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { type Place, problemAt, type Sheet } from './entry.ts';
import { type Path, pathText } from './problem.ts';
import { readText } from './read-text.ts';
import { shapeProblems } from './shape-problem.ts';

/**
 * Reads one YAML document; what the file leaves out is filled from the schema's defaults.
 * @returns one entry, or none and the problems with their lines
 */
export async function readYaml<S extends TSchema>(
  dir: string,
  file: string,
  schema: S,
): Promise<Sheet<Static<S>>> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(dir, file), { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      message: `không đọc được YAML (${error.message}), cần sửa cách viết`,
    }));
    return { entries: [], problems };
  }
  const place: Place = {
    file,
    point: (path) => ({ line: lines.linePos(offsetOf(document, path)).line, path: pathText(path) }),
  };
  const value = Value.Default(schema, document.toJS({ maxAliasCount: -1 }));
  const problems = shapeProblems(schema, value).map(({ path, message }) =>
    problemAt({ place }, path, message),
  );
  return problems.length > 0
    ? { entries: [], problems }
    : { entries: [{ value: value as Static<S>, place }], problems: [] };
}

/** Where the value at a path starts; the nearest node around it when the path leads nowhere. */
function offsetOf(document: Document, path: Path): number {
  let node: Node | null = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === part) : undefined;
    const next: unknown = pair ? pair.value : node.get(part, true);
    const start = pair && isNode(pair.key) ? pair.key : next;
    if (!isNode(start)) break;
    offset = start.range?.[0] ?? offset;
    node = isNode(next) ? next : null;
  }
  return offset;
}
