-- Places one order after another for wrk: orders.lua PATH-OF-TOKENS PATH-OF-BODY. Each request is the next buyer's, from an
-- address of the buyer's own, and has an Idempotency-Key of its own.
local run, count, body
local buyers = {}

function init(arguments)
  wrk.method = "POST"
  for token in assert(io.open(arguments[1])):lines() do buyers[#buyers + 1] = "Bearer " .. token end
  wrk.headers["Content-Type"] = "application/json"
  local file = assert(io.open(arguments[2]))
  body = file:read("*a")
  file:close()
  run, count = tostring(os.time()) .. tostring({}), 0
end

function request()
  count = count + 1
  local buyer = count % #buyers
  wrk.headers["Authorization"] = buyers[buyer + 1]
  wrk.headers["X-Forwarded-For"] = "10.1." .. math.floor(buyer / 250) .. "." .. buyer % 250 + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. count
  return wrk.format(nil, nil, nil, body)
end
