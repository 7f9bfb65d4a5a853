/** The outline of a body from the front, from the ribs to the knees, in a field 320 wide and 400 high. */
export const BODY_FRONT =
  'M86 0C89 40 99 70 97 102C93 132 66 152 62 196C58 252 72 330 80 400H144C149 340 155 284 160 236C165 284 171 340 176 400H240C248 330 262 252 258 196C254 152 227 132 223 102C221 70 231 40 234 0Z';
/** The size of that field. */
export const BODY_FRONT_VIEW = '0 0 320 400';
/** What is drawn on one half of the body is put on the other by this. */
export const MIRRORED = 'matrix(-1 0 0 1 320 0)';
