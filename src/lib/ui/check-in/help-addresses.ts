/**
 * Where the articles are that belong to the words about strong feeling. Pages hand in every other
 * address; these two stand here, so that no page can show those words without the way to help.
 */
export const HELP_ADDRESSES = {
  professional: '/learn/when-to-see-a-professional/',
  emotion: '/learn/psoas-and-emotion/',
} as const;
