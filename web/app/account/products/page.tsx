import type { Metadata } from "next";
import { MyProducts } from "@/features/account/my-products";

export const metadata: Metadata = { title: "Your products" };

export default function ProductsPage() {
  return <MyProducts />;
}
