-- Places one order after another for wrk: orders.lua TOKEN PATH-OF-BODY. Every request has an Idempotency-Key of its own.
local run, count, body

function init(arguments)
  wrk.method = "POST"
  wrk.headers["Authorization"] = "Bearer " .. arguments[1]
  wrk.headers["Content-Type"] = "application/json"
  local file = assert(io.open(arguments[2]))
  body = file:read("*a")
  file:close()
  run, count = tostring(os.time()) .. tostring({}), 0
end

function request()
  count = count + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. count
  return wrk.format(nil, nil, nil, body)
end
