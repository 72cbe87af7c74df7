import { test } from '@playwright/test';
import type { Stage } from '../story/stage';
import { tellStory } from '../story/story';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

tellStory(() => stage);
