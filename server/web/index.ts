export { openWeb, type WebOptions } from './app.ts';
export { openDoor, type Door } from './door.ts';
