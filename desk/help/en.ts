import type { HelpText } from './text.ts';
import { atTheCounter } from './en-counter.ts';
import type { help as vi } from './vi.ts';

const LIST_KEYS = [
  ['↑ ↓ Home End', 'Choose a row'],
  ['Enter', 'Open the chosen dossier'],
] as const;

/** The same screens as `vi.ts`. */
export const help = {
  ...atTheCounter,
  'viec/:queue': {
    purpose: 'The dossiers that you or your unit have to deal with now, the most urgent on top.',
    tasks: [
      'Do the most urgent: choose the first row, Enter, then the main button of the dossier.',
      'Find a dossier: press / and type its code or the name of the applicant.',
      'See only what is due soon: set the filter for the due date.',
    ],
    keys: LIST_KEYS,
  },
  'ho-so/:dossierId': {
    purpose: 'All of one dossier: applicant, papers, steps, clock, what has been done.',
    tasks: [
      'Do your step: the main button on top; everything else is under “Other acts”.',
      'Why is it due then: open the explanation of the due date.',
      'Who did what and when: scroll down to the history.',
    ],
    keys: [['Ctrl + Enter', 'Main act of the dossier']],
  },
  'ky-duyet/:dossierId?': {
    purpose: 'Drafts that wait for your signature, with what changed since you sent them back.',
    tasks: [
      'Approve: read the draft, then approve and go to the next.',
      'Send back: say exactly what has to be mended.',
      'Look closer: open the whole dossier.',
    ],
    keys: [['Ctrl + Enter', 'Approve']],
  },
  'cho-duyet': {
    purpose: 'Changes of deadlines and letters of apology that wait for a second person.',
    tasks: [
      'Decide a proposal: read reason and basis, approve or reject.',
      'When you reject, say why, so that the proposer knows what to do.',
      'Sign an apology: look at the new date first.',
    ],
    keys: [],
  },
  'rui-ro': {
    purpose: 'Dossiers likely to be late, why, and with whom they are.',
    tasks: [
      'Begin with high risk; read why and what is suggested.',
      'Ask for the cause; the answer comes to your bell.',
      'Look by unit or by holder to share out the work.',
    ],
    keys: [],
  },
  'ban-giao': {
    purpose: 'Papers and paper results on their way between units, each with a slip.',
    tasks: [
      'Hand over: choose the dossiers, make the slip, print it and hand it over.',
      'Receive: count, then confirm that all is there.',
      'Find an old slip among those handed over.',
    ],
    keys: [],
  },
  'to-chuc/:unitKey?': {
    purpose: 'The tree of units on a day, also before the reorganisation.',
    tasks: [
      'Find the address or telephone of a unit: type its name.',
      'Where an old unit belongs now: go to the time before, open it, see its successors.',
      'Rename, move, add or end a unit: open it, propose, see what it touches; a second person decides.',
    ],
    keys: [],
  },
  lich: {
    purpose: 'Working days, days off and office hours that every deadline is counted by.',
    tasks: [
      'See the days off of a year, of the province or of a unit.',
      'Propose a change: choose days, see which due dates would move, send it to the second person.',
      'See what was decided and which dossiers have moved.',
    ],
    keys: [],
  },
  'dieu-hanh': {
    purpose: 'How the unit stands, on one page, with the dossiers behind each figure.',
    tasks: [
      'Press a figure to open its dossiers.',
      'Look at the figures as they were at an earlier moment.',
      'Download a list to print or send it.',
    ],
    keys: [],
  },
  'bao-cao': {
    purpose: 'Monthly and statutory reports made from the record, never typed.',
    tasks: [
      'Open the draft made at the beginning of the month and see what needs a look first.',
      'Make a report of another period: kind, unit, period.',
      'Open a frozen report to print it or compare it.',
    ],
    keys: [],
  },
  'bao-cao/:reportId': {
    purpose: 'One report: figures, identities, and where each figure comes from.',
    tasks: [
      'Press a figure to see exactly the dossiers that make it.',
      'Comment on difficulties and causes; figures are not edited here.',
      'Freeze, sign, or amend what is frozen.',
    ],
    keys: [],
  },
  'so-tu-choi': {
    purpose: 'Every time somebody was sent home, asked for more or refused, and objections to it.',
    tasks: [
      'See each with its reason and slip.',
      'Answer an objection with its legal basis.',
      'Compare officers who do the same procedure.',
    ],
    keys: [],
  },
  'bat-thuong': {
    purpose: 'Odd patterns found every night; each is a question, not a verdict.',
    tasks: [
      'Answer: open the finding, see its dossiers, say why.',
      'Close a finding after reading the answer.',
      'Filter by pattern or state.',
    ],
    keys: [],
  },
  'tien-chua-xep': {
    purpose: 'Money the bank has told of that belongs to no dossier yet.',
    tasks: [
      'Compare payer, amount and time with the dossier.',
      'Place the money by the payment code of the dossier.',
      'See what a dossier has not taken yet; the system tells it again every hour.',
    ],
    keys: [],
  },
  'thu-tien': {
    purpose: 'Your cash shift, the receipts of the day, and whom the money was collected for.',
    tasks: [
      'Open a shift: count what lies in the drawer. Collect on the page of a dossier with “Collect the fee”.',
      'Close it: count note by note; a difference needs its reason.',
      'Download the summary of the day for the tax office; choose a period to see what is owed to whom.',
    ],
    keys: [],
  },
  'so-chung-thuc': {
    purpose:
      'The register of certified copies of an authority, by year, without gap, apart from that of dossiers.',
    tasks: [
      'Find a number: who asked for it, who signed, whether the copy counts.',
      'Open its dossier to see where the copy was used, or to revoke it where the original was false.',
      'Print the register or download it as PDF.',
    ],
    keys: [],
  },
  'so-theo-doi': {
    purpose: 'The register of dossiers of the unit, by field and year.',
    tasks: [
      'Choose book, field and year.',
      'Print the register or download it as PDF.',
      'Find one entry: use the search on top, press /.',
    ],
    keys: [],
  },
  'tham-so': {
    purpose: 'Every number and choice of the law or the province: since when, by which document.',
    tasks: [
      'Find a parameter and see its value on a day.',
      'Propose a value from a day on; a second person decides; see who changed what.',
      'Try a new fee schedule on the dossiers of a past period; nothing is written.',
    ],
    keys: [],
  },
  'tin-nhan/:kind?': {
    purpose: 'What applicants are told: when, in which words, in how many text messages.',
    tasks: [
      'Open a message, change its text, preview it, send the proposal; a second person decides.',
      'Give text messages a text of their own without Vietnamese letters, to make it shorter.',
      'See the versions: who proposed, who decided, what differs from the one before.',
    ],
    keys: [],
  },
  'thay-doi-thu-tuc': {
    purpose: 'New versions of procedures by decision of publication: prepared, decided, rolled back.',
    tasks: [
      'Prepare a version from the one in force; read the differences and the advice on its writing.',
      'Decide a version somebody else has prepared.',
      'Roll back a version before its day.',
    ],
    keys: [],
  },
  'quy-trinh': {
    purpose: 'The library of process maps, and how many procedures have one.',
    tasks: [
      'Find the map of a procedure.',
      'See drafts and proposals under way.',
      'Draw a map for a procedure without one.',
    ],
    keys: [],
  },
  'quy-trinh/:mapKey': {
    purpose: 'One map: drawing, table of steps, versions and decisions.',
    tasks: [
      'See who does which step and how long it may take.',
      'Begin a draft from the version in force.',
      'Decide what somebody else has proposed.',
    ],
    keys: [],
  },
  'quy-trinh/:mapKey/soan/:changeId?': {
    purpose: 'Write a map as a table, one step a row.',
    tasks: [
      'Add, change and move steps; faults show beside them.',
      'Save the draft; you are told when somebody else edits it too.',
      'Propose it once no fault is left.',
    ],
    keys: [['Ctrl + Enter', 'Save the draft']],
  },
  'quy-trinh/:mapKey/so-do/:changeId?': {
    purpose: 'Write a map as a drawing: move steps, connect ways.',
    tasks: [
      'Choose a step to edit it in the panel on the right.',
      'Connect two steps and set the condition of the way.',
      'Save the draft and check it for faults.',
    ],
    keys: [['Ctrl + Enter', 'Save the draft']],
  },
  'mau-don': {
    purpose: 'The e-forms: which are filled in now, which are being made.',
    tasks: [
      'Find a form by its title or its procedure.',
      'Make a form of its own for a procedure that asks the shared one.',
      'Open a proposal to decide it.',
    ],
    keys: [],
  },
  'mau-don/:formKey': {
    purpose: 'One form: pages, questions, versions and decisions.',
    tasks: [
      'See the form as people see it on the portal.',
      'Begin a draft from the version in force.',
      'Decide what somebody else has proposed.',
    ],
    keys: [],
  },
  'mau-don/:formKey/soan/:changeId?': {
    purpose: 'Make a form without code: pages, questions, conditions, files.',
    tasks: [
      'Add pages and questions; faults and their cure show beside the question.',
      'Look at the right: the very page people will see.',
      'Propose it once no fault is left; a second person decides.',
    ],
    keys: [
      ['Alt + ↑ ↓', 'Move the question'],
      ['Ctrl + Enter', 'Propose'],
    ],
  },
  'ban-do-nhiet': {
    purpose: 'How the process really runs against its map: where it waits and goes round.',
    tasks: [
      'Choose process and period, see the hottest step.',
      'Open the comparison with the map to find dossiers that went another way.',
      'Simulate: how much faster with more people or fewer steps.',
    ],
    keys: [],
  },
  'tham-quyen': {
    purpose: 'Who may sign and decide what, from when, by which document.',
    tasks: [
      'Answer an authority that waits for you: accept or decline.',
      'Give authority to a deputy or a head, with document and time.',
      'Revoke it; what was signed stays valid.',
    ],
    keys: [],
  },
  'vang-mat': {
    purpose: 'Who is away and who covers; work that nobody has is counted by the minute.',
    tasks: [
      'Mark an absence; within 15 minutes the open work has somebody else.',
      'Mark the return; what is not done goes back.',
      'See what nobody covers and assign it.',
    ],
    keys: [],
  },
  truc: {
    purpose: 'Who is on duty on which half-day; new work goes to those on duty.',
    tasks: [
      'See when you are on duty: the first line of the screen.',
      'Set a week: copy last week, change half-days, then publish.',
      'Assign by sector: choose people in order in the table below, then save.',
    ],
    keys: [
      ['↑ ↓ ← →', 'Move between half-days'],
      ['Space', 'On or off duty'],
      ['Ctrl + Enter', 'Publish'],
    ],
  },
  'can-bo': {
    purpose: 'People and posts: who has which rights since when; somebody answers for every change.',
    tasks: [
      'Add a person or give a post; it counts after a second person has approved.',
      'End a post now or after a day; open work is handed on.',
      'Import many from a spreadsheet: template, dry run line by line, one proposal.',
    ],
    keys: [],
  },
  'hang-doi': {
    purpose:
      'What the system does by itself, and its connections: what waits, what is stopped, which system outside does not answer.',
    tasks: [
      'Something is stopped: take it and find the cause.',
      'The cause is mended: send it again with the reason; what fails or rests can be tried now; “Compare” finds differences.',
      'It was dealt with otherwise: give it up and say how.',
    ],
    keys: [],
  },
  'hop-thu-thu': {
    purpose: 'In a trial: every message as it would have been sent to applicants; none leaves.',
    tasks: [
      'Do something with a dossier and see what is sent: by which channel, in which words, how many text messages.',
      'Take the code that went to a telephone, to go on with what the applicant does.',
      'Read the line at the top: a trial, messages really sent, or no channel connected.',
    ],
    keys: [],
  },
  'su-co': {
    purpose: 'Tells everybody what of the system does not work, since when, and what to do meanwhile.',
    tasks: [
      'A fault: “Tell an outage”, what is broken and what to do instead; the portal shows it at once.',
      'A planned pause: choose that kind, with its beginning and end; it has to be told in advance.',
      'It works again: say so, and the portal stops showing it.',
    ],
    keys: [],
  },
  'thiet-bi': {
    purpose: 'Computers that may receive without network, and the numbers lent to them.',
    tasks: [
      'Allow a computer a counter officer has registered; nobody allows his own.',
      'A computer is lost: revoke it with the reason; unused numbers are voided on record.',
      'Items put aside: see why, then admit or dismiss them.',
    ],
    keys: [],
  },
  'thiet-bi/:deviceId': {
    purpose: 'One computer: blocks of numbers, used ones, void ones, items put aside.',
    tasks: [
      'See for each number which dossier used it or why it is void.',
      'Items put aside: read why, admit or dismiss with the reason.',
      'The computer is broken or lost: revoke it with the reason.',
    ],
    keys: [],
  },
  'bai-thuc-hanh': {
    purpose: 'Practise the work of every day on dossiers that are not real, step by step.',
    tasks: [
      'Begin: read the step in bold and do it on the screen of every day; the system marks it.',
      'Practise again: press “Start again”, the tasks get new dossiers.',
      'Stop: press “Back to the real desk” in the striped bar at the top.',
    ],
    keys: [],
  },
} as const satisfies Record<keyof typeof vi, HelpText>;
