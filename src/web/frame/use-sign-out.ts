/** Signs out and goes to the sign-in page by a whole new page, so that nothing of the person stays in memory. */
import { useCallback } from 'react';
import { addresses, newKey, write } from '../data/index.ts';
import { useLanguage } from '../words/index.ts';

export function useSignOut(): () => void {
  const language = useLanguage();
  return useCallback(async () => {
    await write({ method: 'DELETE', address: addresses.session(), key: newKey(), language });
    location.assign('/sign-in');
  }, [language]);
}
