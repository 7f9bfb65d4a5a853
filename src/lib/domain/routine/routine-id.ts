/** Of a ready routine its file name; of a person's own a random one. */
export type RoutineId = string;
