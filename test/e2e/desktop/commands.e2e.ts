import { test } from '@playwright/test';
import { givingCommandsStory } from '../story/giving-commands';
import type { Stage } from '../story/stage';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

givingCommandsStory(() => stage);
