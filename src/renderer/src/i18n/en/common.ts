/** What several screens say. */
export const common = {
  justNow: 'just now',
  ago: '{{duration}} ago',
} as const;
