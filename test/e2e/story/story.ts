import { chargingStory } from './charging';
import { commandsStory } from './commands';
import { configuringStory } from './configuring';
import { connectingStory } from './connecting';
import { recordStory } from './record';
import type { Stage } from './stage';

/** What a person does with the console, told once for every place it runs in. */
export const tellStory = (stage: () => Stage): void => {
  connectingStory(stage);
  chargingStory(stage);
  commandsStory(stage);
  configuringStory(stage);
  recordStory(stage);
};
