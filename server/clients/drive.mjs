// Has the vendors' own clients call fakes of their APIs: node drive.mjs REPLICATE HUGGINGFACE OPENAI TOKEN WEBHOOK
// (three addresses, and a signed webhook as JSON). Ends with 1 and a reason if a client is not satisfied.
import { InferenceClient } from '@huggingface/inference'
import assert from 'node:assert/strict'
import OpenAI from 'openai'
import Replicate, { validateWebhook } from 'replicate'

const [replicateUrl, huggingFaceUrl, openAiUrl, token, webhook] = process.argv.slice(2)
const PNG = [0x89, 0x50, 0x4e, 0x47]

const isPng = (bytes) => assert.deepEqual([...bytes.slice(0, PNG.length)], PNG)

async function replicate() {
  const client = new Replicate({ auth: token, baseUrl: replicateUrl })
  const outputs = await client.run('stability-ai/sdxl:v1', { input: { prompt: 'a fox', num_outputs: 2, seed: 1 }, wait: { mode: 'poll', interval: 50 } })
  assert.equal(outputs.length, 2)
  isPng(new Uint8Array(await (await fetch(outputs[0])).arrayBuffer()))
  const listed = await client.predictions.list()
  assert.equal(listed.results[0].status, 'succeeded')
  assert.equal((await client.predictions.get(listed.results[0].id)).input.prompt, 'a fox')
  const another = await client.predictions.create({ version: 'v1', input: { prompt: 'an owl' } })
  assert.equal((await client.predictions.cancel(another.id)).status, 'canceled')
  await assert.rejects(new Replicate({ auth: 'wrong', baseUrl: replicateUrl }).predictions.list(), /401/)
  const { secret, ...signed } = JSON.parse(webhook)
  assert.ok(await validateWebhook({ ...signed, secret }), 'a genuine webhook is valid')
  assert.ok(!(await validateWebhook({ ...signed, body: '{}', secret })), 'a changed one is not')
}

async function huggingFace() {
  const model = 'stabilityai/stable-diffusion-xl-base-1.0'
  const mapping = { inferenceProviderMapping: { 'hf-inference': { providerId: model, status: 'live', task: 'text-to-image' } } }
  // Everything for the router goes to the fake; the hub's table of providers is answered here.
  const local = (url, init) => {
    const { hostname, pathname } = new URL(url)
    if (hostname === 'huggingface.co') return Promise.resolve(Response.json(mapping))
    assert.equal(hostname, 'router.huggingface.co')
    return fetch(huggingFaceUrl + pathname.replace('/hf-inference', ''), init)
  }
  const ask = (inputs, key) =>
    new InferenceClient(key).textToImage({ provider: 'hf-inference', model, inputs, parameters: { seed: 1, width: 64, height: 64 } }, { fetch: local, outputType: 'blob' })
  isPng(new Uint8Array(await (await ask('a fox', token)).arrayBuffer()))
  await assert.rejects(ask('forbidden', token), /flagged/)
  await assert.rejects(ask('a fox', 'hf_wrong'), /Invalid username or password/)
}

async function openAi() {
  const client = new OpenAI({ apiKey: token, baseURL: openAiUrl, maxRetries: 0 })
  const wanted = { model: 'gpt-image-1', prompt: 'a fox', size: '1024x1536', quality: 'low' }
  const made = await client.images.generate(wanted)
  isPng(Buffer.from(made.data[0].b64_json, 'base64'))
  const types = []
  for await (const event of await client.images.generate({ ...wanted, stream: true, partial_images: 1 })) {
    types.push(event.type)
    isPng(Buffer.from(event.b64_json, 'base64'))
  }
  assert.deepEqual(types, ['image_generation.partial_image', 'image_generation.completed'])
  await assert.rejects(client.images.generate({ ...wanted, prompt: 'forbidden' }), (error) => error instanceof OpenAI.BadRequestError && error.code === 'moderation_blocked')
  await assert.rejects(client.images.generate({ ...wanted, size: '1x1' }), OpenAI.BadRequestError)
  await assert.rejects(new OpenAI({ apiKey: 'wrong', baseURL: openAiUrl, maxRetries: 0 }).images.generate(wanted), OpenAI.AuthenticationError)
}

for (const [name, check] of Object.entries({ replicate, huggingFace, openAi })) {
  try {
    await check()
    console.log(`${name}: satisfied`)
  } catch (error) {
    console.error(`${name}: ${error.stack}`)
    process.exitCode = 1
  }
}
