import { type CreateConnectorFn, createConnector } from "wagmi";

type Connector = ReturnType<CreateConnectorFn>;

/** The dev wallet, whose code and public keys are loaded on first use: where it is not offered, no page ever has them. */
export function devWallet(rpcUrl: string): CreateConnectorFn {
  return createConnector((config) => {
    let loaded: Promise<Connector> | undefined;
    const load = () => import("./connector").then((module) => module.devWallet(rpcUrl)(config));
    const wallet = () =>
      (loaded ??= load().catch((failed) => {
        // The next click tries again, instead of failing as long as the page is open.
        loaded = undefined;
        throw failed;
      }));
    return {
      id: "fofo-dev",
      name: "Dev wallet",
      type: "fofo-dev",
      connect: async (parameters) => (await wallet()).connect(parameters),
      disconnect: async () => (await wallet()).disconnect(),
      getAccounts: async () => (await wallet()).getAccounts(),
      getChainId: async () => (await wallet()).getChainId(),
      getProvider: async (parameters) => (await wallet()).getProvider(parameters),
      isAuthorized: async () => (await wallet()).isAuthorized(),
      switchChain: async (parameters) => (await wallet()).switchChain!(parameters),
      onAccountsChanged() {},
      onChainChanged() {},
      onDisconnect() {
        config.emitter.emit("disconnect");
      },
    };
  });
}
