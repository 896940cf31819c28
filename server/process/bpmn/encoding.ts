/** The text of a file in the encoding it states, except that some programs state Latin 1 and write UTF-8. */
export function textOfFile(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const latin = /^<\?xml[^>]*encoding=["']iso-8859-1["']/iu.test(head) && !isUtf8(bytes);
  return new TextDecoder(latin ? 'latin1' : 'utf-8').decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
