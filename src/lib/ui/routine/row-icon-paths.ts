/** Line icons on a 24 by 24 grid, for lists that are put in order. */
export const ROW_ICON_PATHS = {
  up: 'M12 19V6M6.500 11.500 12 6l5.500 5.500',
  down: 'M12 5v13M6.500 12.500 12 18l5.500-5.500',
  grip: 'M9 6.500v.1M15 6.500v.1M9 12v.1M15 12v.1M9 17.500v.1M15 17.500v.1',
  copy: 'M9 9h10v11H9ZM15 9V4.500H5V15.500H9',
  share: 'M12 14.500V4M8 7.500 12 4l4 3.500M6 12v8h12v-8',
  edit: 'M5 19l.8-3.800L15.500 5.500l3 3L8.800 18.200ZM13.500 7.500l3 3',
  plus: 'M12 5.500v13M5.500 12h13',
  undo: 'M9 6 5 10l4 4M5 10h9a5 5 0 0 1 0 10h-3',
  calendar: 'M5 6.500h14V20H5ZM5 10.500h14M9 4v4M15 4v4',
  open: 'M4 19V6h5.500l2 2.500H19V19ZM4 19l2.500-7H21.500L19 19',
  trash: 'M5.500 7h13M10 7V5h4v2M7 7.500 8 19.500h8l1-12',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
} as const;

export type RowIconName = keyof typeof ROW_ICON_PATHS;
