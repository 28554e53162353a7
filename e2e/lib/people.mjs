// People of the local chain: accounts of anvil's public mnemonic, which hold play money on chain 31337 only.
import { createPublicClient, createWalletClient, defineChain, http } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { createSiweMessage } from 'viem/siwe'
import { Api } from './api.mjs'

const MNEMONIC = 'test test test test test test test test test test test junk'

export const CREATOR = 1
export const BUYER = 2
export const OPERATOR = 9

export const accountOf = (index) => mnemonicToAccount(MNEMONIC, { addressIndex: index })

/** Signs in with a wallet (EIP-4361) and returns a client for this person. */
export async function signIn(origin, account, { patienceMs = 0 } = {}) {
  const api = new Api(origin, { patienceMs })
  const config = await api.get('config')
  const chain = config.chains[0]
  const { nonce } = await api.post('auth/siwe/nonce', {})
  const message = createSiweMessage({
    address: account.address,
    chainId: chain.chainId,
    domain: new URL(origin).host,
    uri: origin,
    version: '1',
    nonce,
    issuedAt: new Date(),
    expirationTime: new Date(Date.now() + 5 * 60_000),
    statement: 'Sign in to FOFO Studio.',
  })
  const session = await api.post('auth/siwe/verify', { message, signature: await account.signMessage({ message }) })
  return new Person(origin, account, session, config, patienceMs)
}

/** A person with a session and a wallet on the first configured chain. */
export class Person {
  constructor(origin, account, session, config, patienceMs) {
    this.account = account
    this.user = session.user
    this.config = config
    this.chain = config.chains[0]
    this.api = new Api(origin, { patienceMs, token: session.accessToken })
    const transport = http(new URL(this.chain.rpcUrl, origin).href, { retryCount: 40, retryDelay: 250 })
    const chain = defineChain({
      id: this.chain.chainId,
      name: this.chain.name,
      nativeCurrency: this.chain.nativeCurrency,
      rpcUrls: { default: { http: [new URL(this.chain.rpcUrl, origin).href] } },
    })
    this.wallet = createWalletClient({ account, chain, transport })
    this.node = createPublicClient({ chain, transport, pollingInterval: 200 })
  }

  /** Sends one `{to, data, value}` as the API gives it, and waits until it is mined and succeeded. */
  async send(call) {
    const hash = await this.wallet.sendTransaction({ to: call.to, data: call.data, value: BigInt(call.value ?? 0) })
    const receipt = await this.node.waitForTransactionReceipt({ hash, timeout: 60_000 })
    if (receipt.status !== 'success') throw new Error(`transaction ${hash} reverted`)
    return receipt
  }

  async balance() {
    return this.node.getBalance({ address: this.account.address })
  }
}
