import type { PageReply } from '@motcua/contract/page';

/** The page a reply shows; fails when it leads elsewhere. */
export function htmlOf(reply: PageReply): string {
  if (reply.kind !== 'HTML') throw new Error(`Expected a page, got ${reply.kind}`);
  return reply.html.replace(/\s+/g, ' ');
}

/** The words a reader sees, without markup. */
export const wordsOf = (reply: PageReply): string =>
  htmlOf(reply)
    .replace(/<(style|script|title)\b.*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** What a reader of any page relies on: one heading, a way to the content, a label per control, ids that are alone, a proof in every posted form. */
export function faultsOf(reply: PageReply): string[] {
  const html = htmlOf(reply);
  const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
  const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map((match) => match[1]));
  const controls = [...html.matchAll(/<(input|select|textarea)\b([^>]*)>/g)].filter(
    ([, , attributes = '']) => !/type="hidden"/.test(attributes),
  );
  const postForms = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>(.*?)<\/form>/g)];
  return [
    ...(count(/<h1\b/g) === 1 ? [] : [`${count(/<h1\b/g)} h1`]),
    ...(count(/<main\b/g) === 1 && html.includes('href="#noi-dung"') ? [] : ['no skip link to one main']),
    ...(/<html lang="(vi|en)"[ >]/.test(html) ? [] : ['no language']),
    ...(count(/ style="/g) === 0 && count(/ on\w+="/g) === 0 ? [] : ['inline style or script']),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`),
    ...controls
      .map(([, , attributes = '']) => / id="([^"]*)"/.exec(attributes)?.[1] ?? '(no id)')
      .filter((id) => !labelled.has(id))
      .map((id) => `no label: ${id}`),
    ...postForms.filter(([, body = '']) => !body.includes('name="_csrf"')).map(() => 'form without _csrf'),
    ...[...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)]
      .flatMap(([, names = '']) => names.split(' '))
      .filter((id) => !ids.includes(id))
      .map((id) => `described by nothing: ${id}`),
  ];
}
