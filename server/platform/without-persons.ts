const MOST = 200;

/**
 * Why a letter failed, fit for a list: what stands in quotation marks or brackets, addresses and longer numbers may name a
 * person and are left out.
 */
export const withoutPersons = (failure: string): string =>
  failure
    .split('\n', 1)
    .join('')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|\([^)]*\)/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\d .-]{4,}\d/g, '…')
    .slice(0, MOST);
