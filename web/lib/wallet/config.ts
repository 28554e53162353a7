"use client";
import { connectorsForWallets, type Wallet } from "@rainbow-me/rainbowkit";
import { injectedWallet, walletConnectWallet } from "@rainbow-me/rainbowkit/wallets";
import { type Chain, defineChain, http } from "viem";
import { type Config, type CreateConnectorFn, createConfig } from "wagmi";
import type { ChainConfig, StudioConfig } from "@/lib/api/types";
import { absoluteUrl } from "./chains";
import { hasDevWallet } from "./dev/allowed";
import { devWallet } from "./dev/lazy-connector";

const localChain = 31337;

/** While the studio's chains are unknown, pages still need a configuration that does nothing. */
const nowhere: StudioConfig = {
  money: "real",
  devWallet: false,
  walletConnectProjectId: null,
  chains: [
    {
      chainId: localChain,
      name: "Local chain",
      rpcUrl: "/rpc/31337",
      nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18, usd: null },
      contracts: {},
      tokens: [],
      finality: "1",
      largeFinality: "1",
      largeFrom: { amount: "25000", currency: "USD" },
      explorerUrl: null,
      faucetUrl: null,
    },
  ],
};

/** Wallets that the studio offers: those of the browser (EIP-6963), WalletConnect if configured, and the dev wallet locally. */
export function walletConfig(given: StudioConfig | null): Config {
  const studio = given && given.chains.length > 0 ? given : nowhere;
  const chains = studio.chains.map(toChain) as [Chain, ...Chain[]];
  return createConfig({
    chains,
    connectors: connectors(studio),
    transports: Object.fromEntries(studio.chains.map((chain) => [chain.chainId, http(absoluteUrl(chain.rpcUrl))])),
  });
}

function toChain(config: ChainConfig): Chain {
  return defineChain({
    id: config.chainId,
    name: config.name,
    nativeCurrency: config.nativeCurrency,
    rpcUrls: { default: { http: [absoluteUrl(config.rpcUrl)] } },
    blockExplorers: config.explorerUrl ? { default: { name: new URL(config.explorerUrl).hostname, url: config.explorerUrl } } : undefined,
    testnet: config.chainId === localChain || config.faucetUrl !== null,
  });
}

function connectors(studio: StudioConfig): CreateConnectorFn[] {
  const projectId = studio.walletConnectProjectId ?? "";
  const groups = [hasInjected() ? { groupName: "Your wallets", wallets: [injectedWallet] } : { groupName: "Not in this browser yet", wallets: [noWalletEntry] }];
  if (hasDevWallet(studio)) groups.unshift({ groupName: "On this machine", wallets: [() => devWalletEntry(studio)] });
  if (projectId !== "") groups.push({ groupName: "By phone", wallets: [() => walletConnectWallet({ projectId })] });
  // RainbowKit requires a project id even if no wallet uses it; this one never leaves the page.
  return connectorsForWallets(groups, { appName: "FOFO Studio", projectId: projectId === "" ? "unused" : projectId });
}

/**
 * Whether a wallet has injected itself into this page. Those that only announce themselves (EIP-6963) are listed by RainbowKit in addition.
 */
function hasInjected(): boolean {
  return typeof window !== "undefined" && "ethereum" in window;
}

/** In a browser without a wallet: choosing it explains how to get one, instead of doing nothing. */
function noWalletEntry(): Wallet {
  return {
    ...injectedWallet(),
    id: "fofo-no-wallet",
    name: "Browser wallet",
    installed: false,
    downloadUrls: { browserExtension: findWallet },
    extension: {
      instructions: {
        learnMoreUrl: findWallet,
        steps: [
          { step: "install", title: "Add a wallet to this browser", description: "This browser has none yet. Choose one for Ethereum from a list that you trust, and install it." },
          { step: "create", title: "Make a wallet, or bring yours", description: "Write its secret phrase down on paper, and tell nobody: we never ask for it." },
          { step: "refresh", title: "Load this page again", description: "The wallet is then in the list, and you sign in with one message. That costs nothing." },
        ],
      },
    },
  };
}

const findWallet = "https://ethereum.org/en/wallets/find-wallet/";

function devWalletEntry(studio: StudioConfig): Wallet {
  const connector = devWallet(absoluteUrl(studio.chains[0]!.rpcUrl));
  return {
    id: "fofo-dev",
    name: "Dev wallet",
    iconUrl: icon,
    iconBackground: "#0b0e16",
    installed: true,
    createConnector: (details) => (config) => ({ ...connector(config), ...details }),
  };
}

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><rect width="28" height="28" fill="#0b0e16"/><path d="M6 8h16v3H10v3h9v3h-9v5H6z" fill="#d6ff3d"/><path d="M21 19h2v3h-2z" fill="#ff5bd6"/></svg>',
)}`;
