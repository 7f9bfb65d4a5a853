/**
 * The cache of the pose pack. The name never changes and no update deletes it: files carry their
 * content's hash in their name, so old and new ones can lie side by side.
 */
export const POSE_PACK_CACHE = 'unfurl-pose-pack';

/** The folder of the site under which the files of the pose pack lie. */
export const POSE_PACK_PATH = '/pose/';
