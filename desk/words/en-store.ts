import type { Words } from './vi.ts';

export const storeWords: Pick<Words, 'store'> = {
  store: {
    full: 'This computer has no room left. What is typed is still on the screen but not kept; what has not been sent is safe. Delete files from its disk, leave this page open and do not clear the data of the browser; with the network back it sends, and there is room again.',
    fullNow:
      'Not recorded: this computer has no room left. What was typed is still here and no number was used. Delete files from its disk or remove pictures below, then try again.',
    pagesNotKept:
      'Not kept, there is no room; hold on to the originals: {names}. Delete files from the disk and add them again; you can also accept without them.',
    broken:
      'What this computer keeps cannot be opened, so you can only work with network. Reload the page; if that does not help, tell the administrator and do not clear the data of the browser, for something unsent may be in it.',
    unreadableBanner: 'done without network were damaged on this computer and cannot be read.',
    unreadable: 'Can no longer be read',
    unreadableHint:
      'The record was damaged on this computer; everything else is there and is sent. Find the slip or the paper register by the number below, ask the applicant to come with the slip and receive it again.',
    columns: { counter: 'No.', code: 'Code, number on the slip', state: 'State' },
    noNumber: 'The slip has no number',
    states: {
      WAITING: 'The system does not know yet; it is told with the network',
      LOST: 'The director of the centre was told; the numbers are void',
      IN_SYSTEM: 'In the system; its files may be missing',
    },
    lostPages:
      'Files damaged on this computer and not sent: {names}. Photograph them again and add them to the dossier.',
    lostDraftPages: 'files were damaged on this computer and cannot be read. Add them again.',
    lostDraft:
      'A visit that was being typed was damaged on this computer and cannot be opened. Ask the person again.',
    elsewhere: 'Another window is receiving',
    elsewhereWhy:
      'On this computer one window at a time receives without network, so that nobody is typed in twice. The window or tab called “{title}” is receiving{since}. Go on there; when it closes or leaves that screen, this window goes on by itself, also with what is half typed.',
    since: ' since {time}',
    noPrinter: 'If the printer does not work',
    qr: 'QR code for the applicant to look up the dossier',
    copyByHand:
      'Copy this code and the due date for the applicant, or let them photograph the QR code. It is found by this code too once the network is back; the notice of acceptance goes out then. The slip can be printed later from “To be sent”.',
    others:
      '{count} things done by {name} wait to be sent on this computer. They are encrypted and you cannot open them; they go out when {name} signs in here with network. Tell {name}.',
  },
};
