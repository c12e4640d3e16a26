/** Small line pictures, 16 × 16, drawn in the colour of the words beside them. Never the only sign. */

// @NOTE One stroke width and round ends, so that they look like one hand drew them.
const paths = {
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  search: 'M7 12.2a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4ZM11 11l3.2 3.2',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.8 8.4l3.4 3.4 7-7.6',
  care: 'M8 2.2 14.5 13.4h-13ZM8 6.4v3.2M8 11.5v.1',
  bad: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.8v4M8 11.1v.1',
  note: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.4v3.8M8 4.9v.1',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  right: 'M6 3.5l4.5 4.5L6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  plans: 'M3 2.5h7l3 3v8H3ZM10 2.5v3h3M5.5 8.5h5M5.5 11h5',
  overview: 'M2.5 13.5v-5M6.2 13.5v-8M9.9 13.5V7M13.5 13.5v-11',
  text: 'M3 3h10M3 6.3h10M3 9.6h10M3 13h6',
  register: 'M2.5 3h11v10h-11ZM2.5 6.4h11M2.5 9.7h11M6 3v10',
  status: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 1.8V8h6.2',
  work: 'M3 3.5h10v10H3ZM6 2.2v2.6M10 2.2v2.6M5.6 9l1.7 1.7 3.1-3.6',
  notices: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.5H2.8ZM6.8 14.2h2.4',
  own: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c0-2.8 2.4-4.6 5.5-4.6M9 12.2l1.8 1.8 3.4-4',
  programme: 'M2.5 4h11M5 8h8.5M5 12h6M2.5 8h.1M2.5 12h.1',
  rounds: 'M13.3 6A5.6 5.6 0 0 0 3 5M2.7 10A5.6 5.6 0 0 0 13 11M3 2v3h3M13 14v-3h-3',
  letters: 'M2 3.5h12v9H2ZM2 4l6 5 6-5',
  meetings:
    'M3 10.5h10M4.5 10.5v3M11.5 10.5v3M5 8a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 5 8ZM11 8a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 11 8Z',
  papers: 'M5 4.5V2h8.5v9.5H11M2.5 4.5H11V14H2.5ZM4.8 7.5h4M4.8 10.5h4',
  review: 'M2.5 8.5l2 2 3-3.6M9.5 5h4M9.5 9h4M2.5 4h4M9.5 13h4',
  exchange: 'M3 5.5h9.5M9.8 2.8l2.7 2.7-2.7 2.7M13 10.5H3.5M6.2 7.8 3.5 10.5l2.7 2.7',
  log: 'M4 2.5v11M4 4.5h9M4 8h9M4 11.5h9M2.6 4.5h2.8M2.6 8h2.8M2.6 11.5h2.8',
  people:
    'M6 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 6 8ZM1.5 13.4c0-2.4 2-4 4.5-4s4.5 1.6 4.5 4M10.8 8.2a2.4 2.4 0 0 0 0-4.8M12 9.8c1.6.5 2.6 1.8 2.6 3.6',
  parts:
    'M2.5 2.5h4.5v4.5H2.5ZM9 9h4.5v4.5H9ZM11.2 2.4l2.4 4.4H8.8ZM4.8 13.6a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  language:
    'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM1.8 8h12.4M8 1.8c2 2 2.6 4 2.6 6.2S10 12.2 8 14.2C6 12.2 5.4 10.2 5.4 8S6 3.8 8 1.8Z',
  theme: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 1.8v12.4M8 5l4.8-1M8 8h6.2M8 11l4.8 1',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c0-2.8 2.4-4.6 5.5-4.6s5.5 1.8 5.5 4.6',
  me: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c0-2.8 2.4-4.6 5.5-4.6s5.5 1.8 5.5 4.6',
  plus: 'M8 3v10M3 8h10',
  file: 'M3.5 1.8h6l3 3v9.4h-9ZM9.5 1.8v3h3',
  upload: 'M8 10.5v-8M4.8 5.4 8 2.3l3.2 3.1M2.5 10.5v3h11v-3',
  save: 'M8 2.5v8M4.8 7.4 8 10.6l3.2-3.2M2.5 10.5v3h11v-3',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z',
  door: 'M4 14V2h8v12M2.5 14h11M9.7 8v.1',
  link: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.8M8.9 11.4l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.6 7.1',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
} as const;

/** Names of the pictures. */
export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths).filter((name): name is IconName => name in paths);

/** A picture: decoration beside words, silent. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
