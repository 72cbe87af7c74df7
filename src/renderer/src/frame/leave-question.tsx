import { useStore } from 'zustand';
import { UnsavedQuestion } from '../components/unsaved-question';
import { leaveTo, leaving, stay } from '../leaving';

/** Asks before what was written and not saved is lost by going to another screen. */
export const LeaveQuestion = () => {
  const to = useStore(leaving, (state) => state.to);
  return (
    <UnsavedQuestion
      open={to !== null}
      onStay={stay}
      onDiscard={() => to !== null && leaveTo(to)}
    />
  );
};
