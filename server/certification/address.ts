/** Where the QR code of a copy leads: anybody may ask there whether it counts. */
export const copyAddress = (origin: string, code: string): string => `${origin}/ban-sao/${code}`;
